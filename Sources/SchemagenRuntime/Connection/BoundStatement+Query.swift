extension BoundStatement {
  /// Whether the text is certainly a query, which can only write through functions that it calls, so
  /// that connections that only read can run it. SQLite has no functions that write.
  var isQuery: Bool {
    let text = sql.utf8.drop { $0 <= UInt8(ascii: " ") }
    switch Self.word(text.prefix(while: Self.isLetter)) {
    case "SELECT", "VALUES": return true
    case "WITH":
      let words = text.split { !Self.isLetter($0) }
      return !words.contains { Self.changes.contains(Self.word($0)) }
    default: return false
    }
  }

  /// The words of statements that write; a query that has one as a name or text runs where writes run.
  private static let changes: Set = ["INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE"]

  /// Whether the text is a query that writes nothing and calls only functions that are known to write
  /// nothing, so that nothing is undone when it is stopped.
  var writesNothing: Bool {
    // The text before a parenthesis may be a comment, which the database skips.
    guard isQuery, !sql.utf8.contains("--".utf8) else { return false }
    var rest = sql.utf8[...]
    while let parenthesis = rest.firstIndex(of: UInt8(ascii: "(")) {
      guard Self.mayPrecedeParenthesis(rest[..<parenthesis]) else { return false }
      rest = rest[rest.index(after: parenthesis)...]
    }
    return true
  }

  /// Whether a parenthesis after a text calls no function, or one that is known to write nothing.
  private static func mayPrecedeParenthesis(_ text: Substring.UTF8View) -> Bool {
    let backwards = text.reversed().drop { $0 <= UInt8(ascii: " ") }
    let name = backwards.prefix(while: isOfName)
    let rest = backwards.dropFirst(name.count)
    let before = rest.drop { $0 <= UInt8(ascii: " ") }
    // A quoted name, which may end in UESCAPE '!', one of another database schema, and a comment.
    if rest.first == UInt8(ascii: "\"") || rest.first == UInt8(ascii: "'") { return false }
    if before.first == UInt8(ascii: ".") || before.first == UInt8(ascii: "/") { return false }
    if name.isEmpty || harmless.contains(word(name.reversed())) { return true }
    // The columns of an alias.
    return word(before.prefix(while: isOfName).reversed()) == "AS"
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0x80
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
  }

  /// A word in capitals.
  private static func word(_ letters: some Sequence<UInt8>) -> String {
    String(decoding: Array(letters), as: UTF8.self).uppercased()
  }

  /// Whether a byte is a letter of ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
