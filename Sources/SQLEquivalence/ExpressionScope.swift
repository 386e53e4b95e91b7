package import DatabaseTypes
package import SQLLexicon

/// The expressions of one table in one database: what they can name, and what the database keeps of
/// them.
package protocol ExpressionScope: Sendable {
  /// Whose SQL it is.
  var dialect: Dialect { get }

  /// The lexical rules of its SQL.
  var lexicalRules: SQLLexicalRules { get }

  /// What the database would keep of an expression.
  ///
  /// - Parameters:
  ///   - lexemes: The tokens of the whole text.
  ///   - role: What it is for.
  ///   - origin: Who wrote the text.
  /// - Throws: ``UnreadableExpression``.
  func kept(
    _ lexemes: [Lexeme], as role: ExpressionRole, origin: ExpressionOrigin
  ) throws(UnreadableExpression) -> KeptExpression

  /// Whether a call that was written may be the one that the database's own text has under another name.
  func mayCall(_ written: SyntaxNode, _ shown: SyntaxNode) -> Bool

  /// Whether the database's own text shows the type of a value that was written without one.
  func shows(_ kept: SyntaxNode, typeOf written: SyntaxNode, in place: ValuePlace) -> Bool
}

extension ExpressionScope {
  /// Most databases have one function of a name.
  package func mayCall(_ written: SyntaxNode, _ shown: SyntaxNode) -> Bool { false }

  /// Whether a text of a schema means what the database shows.
  ///
  /// A text that was copied from the database, perhaps without the parentheses around all of it,
  /// means what the database has, although the database does not always make the same tree of its
  /// own text again. Dumps rely on that too.
  package func means(
    _ text: String, _ shown: String, as role: ExpressionRole = .condition
  ) -> Bool {
    let trimmed = text.trimmingSQLSpace()
    let isCopy = trimmed.isExactly(shown) || "(\(trimmed))".isExactly(shown)
    return SQLExpression(text, in: self, as: role, origin: isCopy ? .catalog : .written)
      .isEquivalent(to: SQLExpression(shown, in: self, as: role, origin: .catalog))
  }
}
