import DatabaseTypes
import SQLLexicon

/// An expression of SQL that can be compared with another by what a server would keep of it.
///
/// PostgreSQL stores no text but a tree, and writes it in its own words: `s IN ('a', 'b')` comes back as
/// `(s = ANY (ARRAY['a'::text, 'b'::text]))`. The comparison makes of both texts what PostgreSQL 15
/// would keep. It needs no server, takes linear time, and says that two expressions differ where it
/// cannot tell. Times without a zone are read as UTC, which the session is to have that reads the
/// server's text. SQLite keeps the text; only what has no meaning there is ignored.
package struct SQLExpression: Sendable {
  /// The text as it was given.
  package let text: String
  private let origin: ExpressionOrigin
  private let dialect: Dialect
  private let lexemes: [Lexeme]?
  private let tree: SyntaxNode?
  /// The COLLATE around a key of an index, which the server keeps apart from the expression.
  private let collation: Exact<String>?

  /// Reads an expression.
  ///
  /// - Parameters:
  ///   - text: The expression; whatever the text is, it can be compared.
  ///   - scope: The columns that it can name.
  ///   - role: What it is for.
  ///   - origin: Who wrote the text.
  package init(
    _ text: String, in scope: ExpressionScope, as role: ExpressionRole = .condition,
    origin: ExpressionOrigin = .written
  ) {
    self.text = text
    self.origin = origin
    dialect = scope.dialect
    switch scope.dialect {
    case .postgresql:
      lexemes = Lexeme.all(of: text, rules: .postgresql)
      var parsed = lexemes.flatMap { try? PostgreSQLParser.tree(of: $0, origin: origin) }
      var collation: Exact<String>?
      while role == .key, let node = parsed, node.kind == .collate {
        collation = collation ?? Exact(node.text)
        parsed = node.children[0]
      }
      self.collation = collation
      let analyser = Analyser(columns: scope.columns, scope: scope.types)
      tree = parsed.map { analyser.normalised($0, target: role.target) }
    case .sqlite:
      lexemes = Lexeme.all(of: text, rules: .sqlite)
      tree = lexemes.flatMap { try? SQLiteParser.tree(of: $0, role: role) }
      collation = nil
    }
  }

  /// Whether a database would keep the same of both.
  ///
  /// `true` is certain, except that functions and types of extensions are taken by their names.
  /// `false` can also mean that the texts do not tell.
  package func isEquivalent(to other: SQLExpression) -> Bool {
    guard dialect == other.dialect else { return false }
    if text.isExactly(other.text) { return true }
    if isCopy(of: other) || other.isCopy(of: self) { return true }
    if let tree, let otherTree = other.tree {
      guard hasCollation(of: other) else { return false }
      return TreeComparison(origin, other.origin).matches(tree, otherTree)
    }
    guard tree == nil, other.tree == nil, let lexemes, let others = other.lexemes else {
      return false
    }
    return Self.unwrapped(lexemes) == Self.unwrapped(others)
  }

  /// Whether the collations of two keys agree; the server's text of a key alone has none.
  private func hasCollation(of other: SQLExpression) -> Bool {
    collation == other.collation || (origin == .catalog && collation == nil)
      || (other.origin == .catalog && other.collation == nil)
  }

  /// Whether one is the server's text and the other a copy of it, perhaps without the parentheses
  /// around all of it.
  ///
  /// The server does not always make the same of its own text, but who copied it from the server
  /// means what the server has.
  private func isCopy(of other: SQLExpression) -> Bool {
    guard other.origin == .catalog, origin == .written else { return false }
    let copy = text.trimmingSpace()
    return copy.isExactly(other.text) || "(\(copy))".isExactly(other.text)
  }

  /// The tokens without parentheses around all of them.
  private static func unwrapped(_ lexemes: [Lexeme]) -> ArraySlice<Lexeme> {
    var open: [Int] = []
    var closings: [Int: Int] = [:]
    for (index, lexeme) in lexemes.enumerated() {
      if lexeme.kind == .openingParenthesis { open.append(index) }
      if lexeme.kind == .closingParenthesis, let start = open.popLast() { closings[start] = index }
    }
    var rest = lexemes[...]
    while rest.count > 1, closings[rest.startIndex] == rest.endIndex - 1 {
      rest = rest.dropFirst().dropLast()
    }
    return rest
  }
}
