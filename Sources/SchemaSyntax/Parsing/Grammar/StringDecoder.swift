/// Resolves the escapes of a string, which are those of JSON:
/// <https://www.rfc-editor.org/rfc/rfc8259#section-7>.
struct StringDecoder {
  /// A mistake in a string.
  struct Flaw {
    /// What the mistake is.
    enum Kind {
      case controlCharacter, nullCharacter, unknownEscape, invalidUnicodeEscape
    }

    let kind: Kind
    let start: Int
    let end: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int
  private var offset: Int
  private var result: [UInt8] = []
  /// The mistakes, in the order of the text.
  private(set) var flaws: [Flaw] = []

  /// Takes the range of the bytes between the quotes.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) {
    self.bytes = bytes
    self.end = end
    offset = start
  }

  /// Reads the string; wrong escapes stay as they are written.
  mutating func decode() -> String {
    result.reserveCapacity(end - offset)
    while offset < end {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\\") {
        decodeEscape()
      } else {
        if byte < 0x20 {
          flaws.append(Flaw(kind: .controlCharacter, start: offset, end: offset + 1))
        }
        result.append(byte)
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private mutating func decodeEscape() {
    let start = offset
    let letter = start + 1 < end ? bytes[start + 1] : 0
    offset = min(start + 2, end)
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(letter)
    case UInt8(ascii: "b"): result.append(0x08)
    case UInt8(ascii: "f"): result.append(0x0C)
    case UInt8(ascii: "n"): result.append(0x0A)
    case UInt8(ascii: "r"): result.append(0x0D)
    case UInt8(ascii: "t"): result.append(0x09)
    case UInt8(ascii: "u"): decodeUnicodeEscape(from: start)
    default:
      while offset < end, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      keep(.unknownEscape, from: start)
    }
  }

  private mutating func decodeUnicodeEscape(from start: Int) {
    guard let unit = codeUnit() else { return keep(.invalidUnicodeEscape, from: start) }
    var value = unit
    if unit & 0xFC00 == 0xD800 {
      guard let low = lowSurrogate() else { return keep(.invalidUnicodeEscape, from: start) }
      value = 0x10000 + (unit & 0x3FF) << 10 + (low & 0x3FF)
    }
    guard let scalar = Unicode.Scalar(value) else {
      return keep(.invalidUnicodeEscape, from: start)
    }
    if value == 0 { return keep(.nullCharacter, from: start) }
    result += Array(String(Character(scalar)).utf8)
  }

  /// Reads up to four hexadecimal digits; `nil` when there are fewer.
  private mutating func codeUnit() -> UInt32? {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard offset < end, let digit = bytes[offset].hexadecimalValue else { return nil }
      value = value << 4 | digit
      offset += 1
    }
    return value
  }

  /// Reads `\uDC00` to `\uDFFF`; stays in place when something else follows.
  private mutating func lowSurrogate() -> UInt32? {
    let start = offset
    if offset + 1 < end, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
    {
      offset += 2
      if let unit = codeUnit(), unit & 0xFC00 == 0xDC00 { return unit }
    }
    offset = start
    return nil
  }

  private mutating func keep(_ kind: Flaw.Kind, from start: Int) {
    flaws.append(Flaw(kind: kind, start: start, end: offset))
    result += bytes[start..<offset]
  }
}
