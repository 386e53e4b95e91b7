/// The column that a value of a key is compared with.
struct KeyColumn {
  let type: ColumnType
  /// The name of the column, quoted.
  let name: String
  /// The name of its table, quoted.
  let table: String

  /// `SELECT "id" FROM "User"`.
  var selection: String { "SELECT \(name) FROM \(table)" }
}
