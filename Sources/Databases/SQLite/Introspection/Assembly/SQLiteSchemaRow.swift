/// A row of SQLite's schema table: <https://www.sqlite.org/schematab.html>.
struct SQLiteSchemaRow {
  /// `table`, `index`, `view` or `trigger`.
  var type: String
  var name: String
  /// The table of an index or trigger; otherwise the name again.
  var table: String
  /// The text that made it; `nil` for the index of a constraint.
  var sql: String?
}
