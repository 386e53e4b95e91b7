package import DatabaseTypes
package import SQLLexicon

/// SQLite's types.
package struct Types: TypeRules {
  package init() {}

  package var capabilities: DatabaseCapabilities { .sqlite }

  package var lexicalRules: SQLLexicalRules { .sqlite }

  /// Only a column declared `INTEGER` is the row's number:
  /// <https://www.sqlite.org/lang_createtable.html#rowid>.
  package func autoincrementType(_ type: ColumnType) -> ColumnType { ColumnType(.integer) }

  /// `YYYY-MM-DD HH:MM:SS.SSS` in UTC, which sorts together with `CURRENT_TIMESTAMP`.
  package func dateTimeLiteral(
    _ literal: DateTimeLiteral, _ text: String, for type: ColumnType
  ) -> String {
    "\(literal.date) \(literal.time(digits: 3, isPadded: true))"
  }
}
