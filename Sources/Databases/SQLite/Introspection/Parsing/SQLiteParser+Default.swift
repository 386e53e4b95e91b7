import DatabaseSchema
import SQLLexicon

extension SQLiteParser {
  /// What follows `DEFAULT`; `nil` for `NULL`.
  ///
  /// What is in parentheses is an expression and everything else a constant, also a plain word, which
  /// is a text: <https://www.sqlite.org/lang_createtable.html#dfltval>.
  mutating func defaultValue() throws(SQLiteSyntaxError) -> ColumnDefault? {
    guard let next = tokens.next else { throw tokens.missing("a value") }
    if next.kind == .openingParenthesis {
      return .expression(tokens.inside(try tokens.parentheses()))
    }
    let start = tokens.position
    if tokens.takeSign("+") || tokens.takeSign("-") {
      guard let term = tokens.next else { throw tokens.missing("a value") }
      tokens.position += 1
      let sign = tokens.isSign("-", next) ? "-" : ""
      return number(term, sign: sign)
        ?? .expression(tokens.text(start..<tokens.position).string)
    }
    if next.kind == .word, tokens.isNext("NULL") {
      tokens.position += 1
      return nil
    }
    guard let value = constant(next) else { throw tokens.missing("a value") }
    tokens.position += 1
    return value
  }

  /// The constant that a token is; `nil` for something else.
  func constant(_ token: SQLiteToken) -> ColumnDefault? {
    switch token.kind {
    case .string, .quotedIdentifier: tokens.value(token).map { .text($0) }
    case .number: number(token, sign: "") ?? .expression(tokens.text(token))
    case .bits: .bytes(String(tokens.text(token).dropFirst(2).dropLast()).lowercased())
    case .word: word(token)
    case .space, .comment, .parameter, .semicolon, .openingParenthesis, .closingParenthesis,
      .symbol:
      nil
    }
  }

  private func word(_ token: SQLiteToken) -> ColumnDefault {
    if tokens.isWord("TRUE", token) { return .boolean(true) }
    if tokens.isWord("FALSE", token) { return .boolean(false) }
    if tokens.isWord("CURRENT_TIMESTAMP", token) { return .currentTimestamp }
    let isTime = tokens.isWord("CURRENT_DATE", token) || tokens.isWord("CURRENT_TIME", token)
    return isTime ? .expression(tokens.text(token)) : .text(tokens.text(token))
  }

  /// A decimal number; `nil` for hexadecimal digits and digits in groups.
  private func number(_ token: SQLiteToken, sign: String) -> ColumnDefault? {
    let isDecimal = tokens.bytes[token.range].allSatisfy { byte in
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "+-.eE".utf8.contains(byte)
    }
    return token.kind == .number && isDecimal ? .number(sign + tokens.text(token)) : nil
  }
}
