import SQLLexicon

/// Reads the expressions of one database; this is what the databases have in common.
package protocol ExpressionParser {
  /// The tokens of the expression.
  var reader: LexemeReader { get set }

  /// Reads an expression of any operators.
  mutating func expression() throws(UnreadableExpression) -> SyntaxNode
}

extension ExpressionParser {
  /// The tree of a whole text.
  ///
  /// - Throws: ``UnreadableExpression`` where the text is not one expression.
  package mutating func whole() throws(UnreadableExpression) -> SyntaxNode {
    let node = try expression()
    if !reader.isAtEnd { throw UnreadableExpression() }
    return node
  }

  /// Expressions with commas between them, up to the closing parenthesis, which is taken.
  ///
  /// - Throws: ``UnreadableExpression`` for anything else.
  package mutating func list() throws(UnreadableExpression) -> [SyntaxNode] {
    var items: [SyntaxNode] = []
    if reader.take(kind: .closingParenthesis) { return items }
    repeat { items.append(try expression()) } while reader.take(symbol: ",")
    try reader.expect(.closingParenthesis)
    return items
  }

  /// What follows `CASE`, up to `END`; without ELSE it has NULL there.
  ///
  /// - Throws: ``UnreadableExpression`` for anything else.
  package mutating func choice() throws(UnreadableExpression) -> SyntaxNode {
    let isPlain = reader.isWord("when")
    var parts = isPlain ? [] : [try expression()]
    while reader.take(words: "when") {
      parts.append(try expression())
      try reader.expect(word: "then")
      parts.append(try expression())
    }
    parts.append(reader.take(words: "else") ? try expression() : SyntaxNode(.null))
    try reader.expect(word: "end")
    return try reader.checked(SyntaxNode(isPlain ? .choice : .choiceOf, parts))
  }
}
