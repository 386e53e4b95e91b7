extension BoundStatement {
  /// Whether the text is certainly a query that changes nothing, so that connections that only read
  /// can run it.
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

  private static func word(_ letters: Substring.UTF8View) -> String {
    Substring(letters).uppercased()
  }

  /// Whether a byte is a letter of ASCII.
  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
