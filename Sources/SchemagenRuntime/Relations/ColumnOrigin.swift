/// Where a value comes from that is not in a column of the row itself.
indirect enum ColumnOrigin: Sendable {
  /// The row that relations to one row lead to.
  case parent([RelationLink])
  /// The number of related rows.
  case count(RelatedRows)

  /// The table whose columns the value is described by.
  func table(_ own: TableDescription) -> TableDescription {
    switch self {
    case .parent(let links): links.last?.target ?? own
    case .count: Self.counts
    }
  }

  /// Describes a number of rows as a column.
  private static let counts = TableDescription(
    "count", primaryKey: [], columns: [.init("count", .bigint)])
}
