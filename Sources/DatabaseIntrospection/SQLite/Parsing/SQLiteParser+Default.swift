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
      let sign = next.bytes.first == UInt8(ascii: "-") ? "-" : ""
      return Self.number(term, sign: sign) ?? .expression(tokens.text(start..<tokens.position))
    }
    if next.kind == .word, tokens.isNext("NULL") {
      tokens.position += 1
      return nil
    }
    guard let value = Self.constant(next) else { throw tokens.missing("a value") }
    tokens.position += 1
    return value
  }

  /// The constant that a token is; `nil` for something else.
  static func constant(_ token: SQLToken) -> ColumnDefault? {
    switch token.kind {
    case .string, .quotedIdentifier: token.value.map { .text($0) }
    case .number: number(token, sign: "") ?? .expression(token.text)
    case .bits: .bytes(String(token.text.dropFirst(2).dropLast()).lowercased())
    case .word: word(token)
    case .space, .comment, .parameter, .semicolon, .openingParenthesis, .closingParenthesis,
      .symbol:
      nil
    }
  }

  private static func word(_ token: SQLToken) -> ColumnDefault {
    if token.isWord("TRUE") { return .boolean(true) }
    if token.isWord("FALSE") { return .boolean(false) }
    if token.isWord("CURRENT_TIMESTAMP") { return .currentTimestamp }
    let isTime = token.isWord("CURRENT_DATE") || token.isWord("CURRENT_TIME")
    return isTime ? .expression(token.text) : .text(token.text)
  }

  /// A decimal number; `nil` for hexadecimal digits and digits in groups.
  private static func number(_ token: SQLToken, sign: String) -> ColumnDefault? {
    let isDecimal = token.bytes.allSatisfy { byte in
      UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || "+-.eE".utf8.contains(byte)
    }
    return token.kind == .number && isDecimal ? .number(sign + token.text) : nil
  }
}
