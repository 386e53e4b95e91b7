import SQLLexicon

/// Finds carriage returns that end no line for the database and seem to do so for a reader.
///
/// SQLite ends a `--` comment with a line feed only, so that in a file whose lines end with a carriage
/// return everything after the first comment is a comment.
enum LoneReturn {
  /// The line, from 1, of the first `--` comment that goes on after a carriage return.
  static func line(in bytes: [UInt8], rules: SQLLexicalRules) -> Int? {
    guard bytes.contains(UInt8(ascii: "\r")), bytes.indices.contains(where: { isLone($0, bytes) })
    else { return nil }
    for token in SQLTokenizer(bytes, rules: rules)
    where token.kind == .comment && token.bytes.first == UInt8(ascii: "-") {
      guard token.bytes.indices.contains(where: { isLone($0, bytes) }) else { continue }
      return 1 + bytes[..<token.bytes.startIndex].count { $0 == UInt8(ascii: "\n") }
    }
    return nil
  }

  private static func isLone(_ index: Int, _ bytes: [UInt8]) -> Bool {
    bytes[index] == UInt8(ascii: "\r") && index + 1 < bytes.count
      && bytes[index + 1] != UInt8(ascii: "\n")
  }
}
