package import DatabaseSchema

/// What PostgreSQL answers about its types.
package struct Types: DatabaseTypes {
  package init() {}

  package var capabilities: DatabaseCapabilities { .postgresql }

  package func autoincrementType(_ type: ColumnType) -> ColumnType { type }

  package func timestampLiteral(_ text: String) -> String { text }
}
