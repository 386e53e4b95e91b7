import SQLLexicon

extension SQLiteTokens {
  /// What a name says: SQLite takes a plain word, one in any quotes, and a string
  /// (<https://www.sqlite.org/lang_keywords.html>).
  static func name(_ token: SQLToken) -> String? {
    switch token.kind {
    case .word: token.text
    case .quotedIdentifier, .string: token.value
    case .space, .comment, .bits, .number, .parameter, .semicolon, .openingParenthesis,
      .closingParenthesis, .symbol:
      nil
    }
  }

  /// Reads a name.
  ///
  /// - Throws: When something else comes next.
  mutating func name() throws(SQLiteSyntaxError) -> String {
    guard let next, let name = Self.name(next) else { throw missing("a name") }
    position += 1
    return name
  }

  /// Reads a name that may stand behind the name of its database.
  mutating func qualifiedName() throws(SQLiteSyntaxError) -> String {
    let first = try name()
    return takeSign(".") ? try name() : first
  }

  /// Reads parentheses with whatever they hold.
  ///
  /// - Returns: The places of the tokens between them.
  /// - Throws: When no parenthesis comes next, or it is never closed.
  mutating func parentheses() throws(SQLiteSyntaxError) -> Range<Int> {
    let start = position + 1
    try expect(.openingParenthesis, "(")
    var depth = 1
    while let token = next {
      position += 1
      if token.kind == .openingParenthesis { depth += 1 }
      if token.kind == .closingParenthesis {
        depth -= 1
        if depth == 0 { return start..<(position - 1) }
      }
    }
    throw missing(")")
  }

  /// The text of some tokens with what is between them.
  func text(_ places: Range<Int>) -> String {
    guard let last = places.last, places.upperBound <= tokens.count else { return "" }
    let range = tokens[places.lowerBound].bytes.startIndex..<tokens[last].bytes.endIndex
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text between two parentheses, with the comments at its ends.
  ///
  /// - Parameter places: The places of the tokens between them.
  func inside(_ places: Range<Int>) -> String {
    let start = tokens[places.lowerBound - 1].bytes.endIndex
    return trimmed(start..<tokens[places.upperBound].bytes.startIndex)
  }

  /// The text up to the end.
  func textToEnd() -> String {
    next.map { trimmed($0.bytes.startIndex..<bytes.count) } ?? ""
  }

  private func trimmed(_ range: Range<Int>) -> String {
    let text = bytes[range].drop(while: Self.isSpace)
    let end = text.lastIndex { !Self.isSpace($0) }.map { $0 + 1 } ?? text.startIndex
    return String(decoding: text[..<end], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
