extension BoundStatement {
  /// Whether the text is certainly a query, which changes nothing but by the functions that it calls,
  /// so that connections that only read can run it. SQLite has no functions that write.
  var isQuery: Bool {
    let text = sql.utf8.drop { $0 <= UInt8(ascii: " ") }
    switch Self.word(text.prefix(while: Self.isLetter)) {
    case "SELECT", "VALUES": return true
    case "WITH":
      // Such words may also be names or text; then the query runs where writes run.
      let changes: Set = ["INSERT", "UPDATE", "DELETE", "REPLACE", "MERGE"]
      let words = text.split { !Self.isLetter($0) }
      return !words.contains { changes.contains(Self.word($0)) }
    default: return false
    }
  }

  /// Whether the text is a query that writes nothing, also by no function that it calls, as far as the
  /// text tells, so that nothing is undone when it is stopped.
  var writesNothing: Bool {
    guard isQuery else { return false }
    var rest = sql.utf8[...]
    while let parenthesis = rest.firstIndex(of: UInt8(ascii: "(")) {
      guard Self.mayPrecedeParenthesis(rest[..<parenthesis]) else { return false }
      rest = rest[rest.index(after: parenthesis)...]
    }
    return true
  }

  /// Whether a text ends in no function of others, before a parenthesis.
  private static func mayPrecedeParenthesis(_ text: Substring.UTF8View) -> Bool {
    let backwards = text.reversed().drop { $0 <= UInt8(ascii: " ") }
    let name = backwards.prefix(while: isOfName)
    let before = backwards.dropFirst(name.count)
    if before.first.map(qualifiers.contains) ?? false { return false }
    if name.isEmpty || harmless.contains(word(name.reversed())) { return true }
    // The columns of an alias.
    let former = before.drop { $0 <= UInt8(ascii: " ") }.prefix(while: isOfName)
    return word(former.reversed()) == "AS"
  }

  /// What stands before the name of a function that is quoted, or of another database schema.
  private static let qualifiers: [UInt8] = [UInt8(ascii: "\""), UInt8(ascii: ".")]

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
