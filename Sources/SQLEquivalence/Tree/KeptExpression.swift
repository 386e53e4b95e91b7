package import SQLLexicon

/// What a database keeps of an expression.
package struct KeptExpression: Sendable {
  let tree: SyntaxNode
  /// The collation of an index's key, where the database keeps it apart from the expression.
  let collation: Exact<String>?

  /// Makes what a database keeps.
  package init(_ tree: SyntaxNode, collation: Exact<String>? = nil) {
    self.tree = tree
    self.collation = collation
  }
}
