package import DatabaseTypes
package import SQLEquivalence
package import SQLLexicon

/// The expressions of a table of SQLite, which keeps their text: only what has no meaning there is
/// ignored.
package struct Scope: ExpressionScope {
  package let dialect = Dialect.sqlite
  package var lexicalRules: SQLLexicalRules { .sqlite }

  /// The names that a name in double quotes can have, folded; any other is a string.
  private let names: Set<Exact<String>>

  /// Makes a scope of a table with these columns.
  package init(columns: some Sequence<Exact<String>>) {
    let rules = SQLLexicalRules.sqlite
    names = Set(columns.map { Exact(rules.folded(quotedName: $0.wrappedValue)) })
      .union(["rowid", "oid", "_rowid_"])
  }

  package func kept(
    _ lexemes: [Lexeme], as role: ExpressionRole, origin: ExpressionOrigin
  ) throws(UnreadableExpression) -> KeptExpression {
    var parser = Parser(reader: LexemeReader(lexemes), names: names)
    // A default cannot name a column.
    if case .defaultValue = role { parser.names = [] }
    return KeptExpression(try parser.whole())
  }

  /// `false`: the text that SQLite keeps shows nothing that was not written.
  package func shows(
    _ kept: SyntaxNode, typeOf written: SyntaxNode, in place: ValuePlace
  ) -> Bool { false }
}
