/// The column that a computed value is for.
struct ChangeTarget {
  let column: ColumnReference
  /// The text before a column that is read, such as `"User".`.
  let qualifier: String

  var table: TableDescription { column.table }
}
