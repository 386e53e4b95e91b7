package import DatabaseTypes
package import SQLEquivalence
package import SQLLexicon

/// The expressions of a table of SQLite, which keeps their text: only what has no meaning there is
/// ignored.
package struct Scope: ExpressionScope {
  package let dialect = Dialect.sqlite
  package var lexicalRules: SQLLexicalRules { .sqlite }

  /// Makes a scope; what columns there are makes no difference.
  package init() {}

  package func kept(
    _ lexemes: [Lexeme], as role: ExpressionRole, origin: ExpressionOrigin
  ) throws(UnreadableExpression) -> KeptExpression {
    KeptExpression(try Parser.tree(of: lexemes, role: role))
  }

  /// `false`: the text that SQLite keeps shows nothing that was not written.
  package func shows(
    _ kept: SyntaxNode, typeOf written: SyntaxNode, in place: ValuePlace
  ) -> Bool { false }
}
