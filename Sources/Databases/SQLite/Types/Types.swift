package import DatabaseTypes

/// SQLite's types.
package struct Types: TypeRules {
  package init() {}

  package var capabilities: DatabaseCapabilities { .sqlite }

  /// Only a column declared `INTEGER` is the row's number:
  /// <https://www.sqlite.org/lang_createtable.html#rowid>.
  package func autoincrementType(_ type: ColumnType) -> ColumnType { ColumnType(.integer) }

  /// A random UUID of version 4: <https://www.rfc-editor.org/rfc/rfc9562#section-5.4>.
  package func randomIdentifier(for type: ColumnType) -> String? {
    "lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) "
      + "|| '-a' || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))"
  }

  package func timestampLiteral(_ text: String) -> String {
    UTCTimestamp(text)?.description ?? text
  }
}
