/// A new value of a column as a tree, independent of the dialect.
indirect enum ChangeExpression: Sendable {
  /// The value that a column of the row has before the update.
  case column(Int)
  /// The value that a column would have had in the row that was not inserted.
  case excluded(Int)
  case value(any ColumnValue)
  case operation(ChangeOperation)
  /// The current time of the database.
  case now
  /// In place of a value that is nested too deep; see ``NestingLimit``.
  case excessive
}

extension ChangeExpression {
  /// A value that is computed from others.
  static func computed(_ kind: ChangeOperation.Kind) -> ChangeExpression {
    let operation = ChangeOperation(kind)
    return operation.depth <= NestingLimit.depth ? .operation(operation) : .excessive
  }

  /// How many operations are nested.
  var depth: Int {
    switch self {
    case .operation(let operation): operation.depth
    case .column, .excluded, .value, .now: 0
    case .excessive: NestingLimit.depth
    }
  }
}
