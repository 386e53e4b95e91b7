/// Writes facts as bytes that no other facts have: each text carries its length.
struct FingerprintWriter {
  private(set) var bytes: [UInt8] = []

  /// Writes a text.
  mutating func write(_ text: String) {
    let utf8 = Array(text.utf8)
    bytes += Array(String(utf8.count).utf8)
    bytes.append(UInt8(ascii: ":"))
    bytes += utf8
  }

  /// Writes the name of a fact and its value; nothing for a value that is missing.
  mutating func write(_ name: String, _ text: String?) {
    guard let text else { return }
    write(name)
    write(text)
  }

  /// Writes the name of a fact that holds; nothing for one that does not.
  mutating func write(_ name: String, _ holds: Bool) {
    if holds { write(name) }
  }

  /// Writes how many elements follow, then each.
  mutating func write<Element>(
    _ name: String, _ elements: [Element], _ each: (inout Self, Element) -> Void
  ) {
    write(name)
    write(String(elements.count))
    for element in elements { each(&self, element) }
  }
}
