/// A column inside a filter or an ordering, without its Swift type.
struct ColumnReference: Sendable {
  let table: TableDescription
  let index: Int
  /// Whether the column may be `NULL`.
  let isOptional: Bool

  var description: ColumnDescription { table.columns[index] }
  var quotedName: String { description.quotedName }
  var type: ColumnType { description.type }

  /// Whether NULL is read as an empty list, and counts as one in filters.
  var readsNullAsEmptyList: Bool {
    if case .list = type { !isOptional } else { false }
  }
}
