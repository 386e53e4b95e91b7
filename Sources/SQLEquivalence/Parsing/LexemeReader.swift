import SQLLexicon

/// Goes through the tokens of an expression.
struct LexemeReader {
  /// How many parentheses and operators may be open.
  static let maximumDepth = 64

  private let lexemes: [Lexeme]
  var position = 0
  private var depth = 0

  init(_ lexemes: [Lexeme]) {
    self.lexemes = lexemes
  }

  var isAtEnd: Bool { position >= lexemes.count }

  var next: Lexeme? { peek(0) }

  func peek(_ distance: Int) -> Lexeme? {
    lexemes.indices.contains(position + distance) ? lexemes[position + distance] : nil
  }

  /// Whether a keyword is at some distance.
  func isWord(_ word: String, at distance: Int = 0) -> Bool {
    peek(distance).map { $0.kind == .word && $0.text == word } ?? false
  }

  func isSymbol(_ symbol: String, at distance: Int = 0) -> Bool {
    peek(distance).map { $0.kind == .symbol && $0.text == symbol } ?? false
  }

  func isKind(_ kind: SQLToken.Kind, at distance: Int = 0) -> Bool { peek(distance)?.kind == kind }

  mutating func take() throws(UnreadableExpression) -> Lexeme {
    guard let lexeme = next else { throw UnreadableExpression() }
    position += 1
    return lexeme
  }

  /// Takes keywords if all of them come next.
  mutating func take(words: String...) -> Bool {
    for (distance, word) in words.enumerated() where !isWord(word, at: distance) { return false }
    position += words.count
    return true
  }

  mutating func take(symbol: String) -> Bool {
    guard isSymbol(symbol) else { return false }
    position += 1
    return true
  }

  mutating func take(kind: SQLToken.Kind) -> Bool {
    guard isKind(kind) else { return false }
    position += 1
    return true
  }

  mutating func expect(word: String) throws(UnreadableExpression) {
    if !take(words: word) { throw UnreadableExpression() }
  }

  mutating func expect(symbol: String) throws(UnreadableExpression) {
    if !take(symbol: symbol) { throw UnreadableExpression() }
  }

  mutating func expect(_ kind: SQLToken.Kind) throws(UnreadableExpression) {
    if !take(kind: kind) { throw UnreadableExpression() }
  }

  /// A name, in quotes or not.
  mutating func name() throws(UnreadableExpression) -> String {
    let lexeme = try take()
    guard lexeme.kind == .word || lexeme.kind == .quotedIdentifier else {
      throw UnreadableExpression()
    }
    return lexeme.text
  }

  /// Enters a level of nesting.
  mutating func enter() throws(UnreadableExpression) {
    depth += 1
    if depth > Self.maximumDepth { throw UnreadableExpression() }
  }

  mutating func leave() { depth -= 1 }

  /// Refuses a tree that is too high.
  func check(_ node: SyntaxNode) throws(UnreadableExpression) {
    if node.height > SyntaxNode.maximumHeight { throw UnreadableExpression() }
  }

  /// The tree, unless it is too high.
  func checked(_ node: SyntaxNode) throws(UnreadableExpression) -> SyntaxNode {
    try check(node)
    return node
  }
}
