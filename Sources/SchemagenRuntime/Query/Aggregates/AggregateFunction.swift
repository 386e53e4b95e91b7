/// What the database computes from the values of a group of rows.
enum AggregateFunction: Sendable {
  case count, countDistinct, sum, average, least, greatest

  /// Whether this is a number of values, which is never `NULL`.
  var isCount: Bool { self == .count || self == .countDistinct }

  /// The type of the result.
  func type(of operand: ColumnType) -> ColumnType {
    switch (self, operand) {
    case (.count, _), (.countDistinct, _): .bigint
    case (.least, _), (.greatest, _): operand
    case (_, .decimal), (_, .money): .decimal(precision: nil, scale: nil)
    case (_, .real), (_, .double), (.average, _): .double
    case (.sum, _): .bigint
    }
  }
}
