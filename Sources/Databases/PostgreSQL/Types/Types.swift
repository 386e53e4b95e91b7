package import DatabaseTypes

/// PostgreSQL's types.
package struct Types: TypeRules {
  package init() {}

  package var capabilities: DatabaseCapabilities { .postgresql }

  package func autoincrementType(_ type: ColumnType) -> ColumnType { type }

  package func randomIdentifier(for type: ColumnType) -> String? {
    type.name == .uuid ? "gen_random_uuid()" : "gen_random_uuid()::text"
  }

  package func timestampLiteral(_ text: String) -> String { text }
}
