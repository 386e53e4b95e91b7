import SQLLexicon

/// Looks for a name in SQL before the SQL is read: most statements of a folder do not have it.
struct NameSearch {
  private let bytes: [UInt8]
  /// Whether the name may be written in another way than with its letters.
  private let mayBeWrittenOtherwise: Bool

  init(_ name: String) {
    bytes = Array(SQLLexicalRules.lowercased(name).utf8)
    // Quotes are doubled inside of quotes.
    mayBeWrittenOtherwise = bytes.isEmpty || bytes.contains { Array("\"`]".utf8).contains($0) }
  }

  /// Whether a text may have the name, in any case of its ASCII letters.
  func mayBe(in text: String) -> Bool {
    if mayBeWrittenOtherwise { return true }
    return text.utf8.withContiguousStorageIfAvailable(isFound) ?? true
  }

  private func isFound(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    // `U&"\0061"` has letters as numbers.
    if text.count < bytes.count { return text.contains(UInt8(ascii: "&")) }
    for start in text.indices {
      if text[start] == UInt8(ascii: "&"), isUnicode(text, before: start) { return true }
      guard start + bytes.count <= text.count, Self.lowercased(text[start]) == bytes[0] else {
        continue
      }
      if bytes.indices.allSatisfy({ Self.lowercased(text[start + $0]) == bytes[$0] }) {
        return true
      }
    }
    return false
  }

  private func isUnicode(_ text: UnsafeBufferPointer<UInt8>, before place: Int) -> Bool {
    place > 0 && Self.lowercased(text[place - 1]) == UInt8(ascii: "u")
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte ? byte | 0x20 : byte
  }
}
