package import DatabaseSchema
package import SQLLexicon

/// PostgreSQL's types.
package struct Types: DatabaseTypes {
  package init() {}

  package var capabilities: DatabaseCapabilities { .postgresql }

  package var lexicalRules: SQLLexicalRules { .postgresql }

  package func autoincrementType(_ type: ColumnType) -> ColumnType { type }

  package func timestampLiteral(_ text: String) -> String { text }
}
