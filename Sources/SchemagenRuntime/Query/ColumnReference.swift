/// A column inside a filter or an ordering, without its Swift type.
struct ColumnReference: Sendable {
  let table: TableDescription
  let index: Int
  /// Whether the column may be `NULL`.
  let isOptional: Bool
  /// Which row has the column: 0 for the query's own, 1 for the rows that are related to it, and so on.
  var scope = 0
  /// Where the value comes from when the column is not the row's own.
  var origin: ColumnOrigin?
  /// The SQL that a statement has in place of the name.
  var text: String?

  var description: ColumnDescription { table.columns[index] }
  var quotedName: String { text ?? description.quotedName }
  var type: ColumnType { description.type }

  /// Whether NULL is read as an empty list, and counts as one in filters.
  var readsNullAsEmptyList: Bool {
    if case .list = type { !isOptional } else { false }
  }
}
