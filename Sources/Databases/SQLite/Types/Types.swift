package import DatabaseSchema

/// What SQLite answers about its types.
package struct Types: DatabaseTypes {
  package init() {}

  package var capabilities: DatabaseCapabilities { .sqlite }

  /// Only a column declared `INTEGER` is the row's number:
  /// <https://www.sqlite.org/lang_createtable.html#rowid>.
  package func autoincrementType(_ type: ColumnType) -> ColumnType { ColumnType(.integer) }

  package func timestampLiteral(_ text: String) -> String {
    UTCTimestamp(text)?.description ?? text
  }
}
