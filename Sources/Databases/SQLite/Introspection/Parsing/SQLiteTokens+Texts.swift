import SQLLexicon

extension SQLiteTokens {
  /// The text of a token.
  func text(_ token: SQLiteToken) -> String { String(decoding: bytes[token.range], as: UTF8.self) }

  /// What a string or a name in quotes says; `nil` for another token.
  func value(_ token: SQLiteToken) -> String? {
    guard token.kind == .string || token.kind == .quotedIdentifier else { return nil }
    return SQLToken.value(ofQuoted: bytes[token.range])
  }

  /// What a name says; `nil` for another token.
  func name(_ token: SQLiteToken) -> String? {
    token.kind == .word ? text(token) : value(token)
  }

  /// Reads a name.
  ///
  /// - Throws: When something else comes next.
  mutating func name() throws(SQLiteSyntaxError) -> String {
    guard let next, let name = name(next) else { throw missing("a name") }
    position += 1
    return name
  }

  /// Reads a name, with or without that of its database before it.
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
      if case .openingParenthesis = token.kind { depth += 1 }
      if case .closingParenthesis = token.kind {
        depth -= 1
        if depth == 0 { return start..<(position - 1) }
      }
    }
    throw missing(")")
  }

  /// The text of some tokens with what is between them.
  func text(_ places: Range<Int>) -> SQLiteText {
    guard let last = places.last, places.upperBound <= tokens.count else {
      return SQLiteText(bytes: [], range: 0..<0)
    }
    let range = tokens[places.lowerBound].range.lowerBound..<tokens[last].range.upperBound
    return SQLiteText(bytes: bytes, range: range)
  }

  /// The text between two parentheses, with the comments at its ends.
  ///
  /// - Parameter places: The places of the tokens between them.
  func inside(_ places: Range<Int>) -> String {
    let start = tokens[places.lowerBound - 1].range.upperBound
    return trimmed(start..<tokens[places.upperBound].range.lowerBound)
  }

  /// The text up to the end, without the comments there.
  func textToEnd() -> String {
    guard let next, let last = tokens.last else { return "" }
    return String(decoding: bytes[next.range.lowerBound..<last.range.upperBound], as: UTF8.self)
  }

  private func trimmed(_ range: Range<Int>) -> String {
    let text = bytes[range].drop(while: Self.isSpace)
    let end = text.lastIndex { !Self.isSpace($0) }.map { $0 + 1 } ?? text.startIndex
    return String(decoding: text[..<end], as: UTF8.self)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte }
}
