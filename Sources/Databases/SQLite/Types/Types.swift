package import DatabaseTypes

/// SQLite's types.
package struct Types: TypeRules {
  package init() {}

  package var capabilities: DatabaseCapabilities { .sqlite }

  /// Only a column declared `INTEGER` is the row's number:
  /// <https://www.sqlite.org/lang_createtable.html#rowid>.
  package func autoincrementType(_ type: ColumnType) -> ColumnType { ColumnType(.integer) }

  package func timestampLiteral(_ text: String) -> String {
    UTCTimestamp(text)?.description ?? text
  }
}
