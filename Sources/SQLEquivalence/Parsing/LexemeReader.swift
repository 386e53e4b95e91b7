package import SQLLexicon

/// Goes through the tokens of an expression.
package struct LexemeReader {
  /// How many parentheses and operators may be open.
  package static let maximumDepth = 64

  private let lexemes: [Lexeme]
  /// The index of the next token.
  package var position = 0
  private var depth = 0

  /// Starts at the first token.
  package init(_ lexemes: [Lexeme]) {
    self.lexemes = lexemes
  }

  /// Whether all tokens are taken.
  package var isAtEnd: Bool { position >= lexemes.count }

  /// The next token; `nil` at the end.
  package var next: Lexeme? { peek(0) }

  /// The token at some distance from the next one; `nil` outside of the text.
  package func peek(_ distance: Int) -> Lexeme? {
    lexemes.indices.contains(position + distance) ? lexemes[position + distance] : nil
  }

  /// Whether a keyword is at some distance.
  package func isWord(_ word: String, at distance: Int = 0) -> Bool {
    peek(distance).map { $0.kind == .word && $0.text == word } ?? false
  }

  /// Whether an operator or a sign is at some distance.
  package func isSymbol(_ symbol: String, at distance: Int = 0) -> Bool {
    peek(distance).map { $0.kind == .symbol && $0.text == symbol } ?? false
  }

  /// Whether a token of a kind is at some distance.
  package func isKind(_ kind: SQLToken.Kind, at distance: Int = 0) -> Bool {
    peek(distance)?.kind == kind
  }

  /// Takes the next token.
  ///
  /// - Throws: ``UnreadableExpression`` at the end.
  package mutating func take() throws(UnreadableExpression) -> Lexeme {
    guard let lexeme = next else { throw UnreadableExpression() }
    position += 1
    return lexeme
  }

  /// Takes keywords if all of them come next.
  package mutating func take(words: String...) -> Bool {
    for (distance, word) in words.enumerated() where !isWord(word, at: distance) { return false }
    position += words.count
    return true
  }

  /// Takes an operator or a sign if it comes next.
  package mutating func take(symbol: String) -> Bool {
    guard isSymbol(symbol) else { return false }
    position += 1
    return true
  }

  /// Takes a token of a kind if one comes next.
  package mutating func take(kind: SQLToken.Kind) -> Bool {
    guard isKind(kind) else { return false }
    position += 1
    return true
  }

  /// Takes a keyword.
  ///
  /// - Throws: ``UnreadableExpression`` where another token comes next.
  package mutating func expect(word: String) throws(UnreadableExpression) {
    if !take(words: word) { throw UnreadableExpression() }
  }

  /// Takes an operator or a sign.
  ///
  /// - Throws: ``UnreadableExpression`` where another token comes next.
  package mutating func expect(symbol: String) throws(UnreadableExpression) {
    if !take(symbol: symbol) { throw UnreadableExpression() }
  }

  /// Takes a token of a kind.
  ///
  /// - Throws: ``UnreadableExpression`` where another token comes next.
  package mutating func expect(_ kind: SQLToken.Kind) throws(UnreadableExpression) {
    if !take(kind: kind) { throw UnreadableExpression() }
  }

  /// Takes a name, in quotes or not.
  ///
  /// - Throws: ``UnreadableExpression`` where another token comes next.
  package mutating func name() throws(UnreadableExpression) -> String {
    let lexeme = try take()
    guard lexeme.kind == .word || lexeme.kind == .quotedIdentifier else {
      throw UnreadableExpression()
    }
    return lexeme.text
  }

  /// Enters a level of nesting.
  ///
  /// - Throws: ``UnreadableExpression`` below ``maximumDepth``.
  package mutating func enter() throws(UnreadableExpression) {
    depth += 1
    if depth > Self.maximumDepth { throw UnreadableExpression() }
  }

  /// Leaves a level of nesting.
  package mutating func leave() { depth -= 1 }

  /// Refuses a tree that is too high.
  ///
  /// - Throws: ``UnreadableExpression`` above ``SyntaxNode/maximumHeight``.
  package func check(_ node: SyntaxNode) throws(UnreadableExpression) {
    if node.height > SyntaxNode.maximumHeight { throw UnreadableExpression() }
  }

  /// The tree, unless it is too high.
  ///
  /// - Throws: ``UnreadableExpression`` above ``SyntaxNode/maximumHeight``.
  package func checked(_ node: SyntaxNode) throws(UnreadableExpression) -> SyntaxNode {
    try check(node)
    return node
  }
}
