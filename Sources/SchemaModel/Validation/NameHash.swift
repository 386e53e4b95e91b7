import DatabaseSchema

/// A hash of a name that is read in pieces, by FNV-1a:
/// <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>.
struct NameHash: Hashable {
  private var state: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds a piece of the name.
  ///
  /// - Parameters:
  ///   - text: The piece.
  ///   - ignoringCase: Whether the case of ASCII letters does not count.
  mutating func add(_ text: String, ignoringCase: Bool = false) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes { mix(ignoringCase && byte.isUppercaseASCII ? byte | 0x20 : byte) }
    }
  }

  /// Adds the character between two pieces.
  mutating func addSeparator() {
    mix(UInt8(ascii: "_"))
  }

  /// Adds a number that is no part of the name but of where it counts.
  mutating func add(scope: Int) {
    state = (state ^ UInt64(truncatingIfNeeded: scope)) &* Self.prime
  }

  private mutating func mix(_ byte: UInt8) {
    state = (state ^ UInt64(byte)) &* Self.prime
  }

  private static let prime: UInt64 = 0x0000_0100_0000_01b3
}
