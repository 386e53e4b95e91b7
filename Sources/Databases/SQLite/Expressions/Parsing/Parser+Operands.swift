import SQLEquivalence
import SQLLexicon

extension Parser {
  /// An operand with the operators before it.
  mutating func operand() throws(UnreadableExpression) -> SyntaxNode {
    if reader.take(words: "not") {
      return try reader.checked(SyntaxNode(.not, [try expression(.not)]))
    }
    for sign in ["-", "+", "~"] where reader.take(symbol: sign) {
      return try reader.checked(SyntaxNode(.operation, sign, [try expression(.sign)]))
    }
    let next = try reader.take()
    switch next.kind {
    case .number: return SyntaxNode(.looseNumber, next.text)
    case .string: return SyntaxNode(.literal, next.text)
    case .bits, .parameter: return SyntaxNode(.verbatim, next.text)
    case .openingParenthesis:
      let items = try list()
      return items.count == 1 ? items[0] : SyntaxNode(.row, items)
    case .quotedIdentifier:
      if let text = string(in: next) { return SyntaxNode(.literal, text) }
      return try named(next.text)
    case .word: return try word(next.text)
    case .space, .comment, .semicolon, .closingParenthesis, .symbol: throw UnreadableExpression()
    }
  }

  /// The text of a name in double quotes that is not the name of a column, a table or a function.
  private func string(in name: Lexeme) -> String? {
    guard name.spelling.utf8.first == UInt8(ascii: "\""), !names.contains(name.$text),
      !reader.isSymbol("."), !reader.isKind(.openingParenthesis)
    else { return nil }
    var tokens = SQLTokenizer(name.spelling, rules: .sqlite).makeIterator()
    return tokens.next()?.value
  }

  private mutating func word(_ word: String) throws(UnreadableExpression) -> SyntaxNode {
    switch word {
    case "null": return SyntaxNode(.null)
    case "true", "false", "current_date", "current_time", "current_timestamp":
      return SyntaxNode(.special, word)
    case "case": return try choice()
    case "cast": return try cast()
    case "exists", "select", "values", "with": throw UnreadableExpression()
    default: return try named(word)
    }
  }

  /// A column or a call.
  private mutating func named(_ first: String) throws(UnreadableExpression) -> SyntaxNode {
    var name = first
    if reader.take(kind: .openingParenthesis) {
      if reader.take(words: "distinct") { name += " distinct" }
      if reader.take(symbol: "*") {
        try reader.expect(.closingParenthesis)
        return SyntaxNode(.call, name, [SyntaxNode(.verbatim, "*")])
      }
      let node = SyntaxNode(.call, name, try list())
      if reader.isWord("filter") || reader.isWord("over") { throw UnreadableExpression() }
      return try reader.checked(node)
    }
    // Only one table can be named, so that the names before a column say nothing.
    while reader.take(symbol: ".") { name = try reader.name() }
    return SyntaxNode(.column, name)
  }

  private mutating func cast() throws(UnreadableExpression) -> SyntaxNode {
    try reader.expect(.openingParenthesis)
    let value = try expression()
    try reader.expect(word: "as")
    var words: [String] = []
    while !reader.take(kind: .closingParenthesis) {
      let lexeme = try reader.take()
      words.append(lexeme.text)
      // A type may have arguments.
      while lexeme.kind == .openingParenthesis, !reader.isKind(.closingParenthesis) {
        words.append(try reader.take().text)
      }
      if lexeme.kind == .openingParenthesis { words.append(try reader.take().text) }
    }
    return try reader.checked(SyntaxNode(.cast, words.joined(separator: " "), [value]))
  }
}
