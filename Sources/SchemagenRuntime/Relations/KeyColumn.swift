/// The column that a value of a key is compared with.
struct KeyColumn {
  let type: ColumnType
  /// `SELECT "id" FROM "User"`.
  let selection: String
}
