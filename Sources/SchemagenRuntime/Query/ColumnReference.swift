/// A column inside a filter or an ordering, without its Swift type.
struct ColumnReference: Sendable {
  let table: TableDescription
  let index: Int
  /// Whether the column may be `NULL`.
  let isOptional: Bool
  /// Which row has the column; see ``RowNumber``.
  var scope = RowNumber.own
  /// Where the value comes from when the column is not the row's own.
  var origin: ColumnOrigin?
  /// The SQL that a statement has in place of the name.
  var text: String?

  var description: ColumnDescription { table.columns[index] }
  var quotedName: String { text ?? description.quotedName }
  var type: ColumnType { description.type }

  /// Whether the column is one of the query's own row.
  var isOwn: Bool { origin == nil && scope <= RowNumber.own }

  /// How deep the conditions on rows that it counts are nested.
  var depth: Int {
    if case .count(let rows) = origin { rows.depth } else { 0 }
  }

  /// Whether NULL is read as an empty list, and counts as one in filters.
  var readsNullAsEmptyList: Bool {
    if case .list = type { !isOptional } else { false }
  }
}
