extension ExpressionNode {
  /// The expression with other columns.
  func mappingColumns(
    _ convert: (ColumnReference) throws -> ColumnReference
  ) rethrows -> ExpressionNode {
    switch self {
    case .value, .rowCount, .random: self
    case .column(let column): .column(try convert(column))
    case .arithmetic(let left, let `operator`, let right):
      .arithmetic(
        try left.mappingColumns(convert), `operator`, try right.mappingColumns(convert))
    case .lowercased(let operand): .lowercased(try operand.mappingColumns(convert))
    case .json(let location, let kind):
      .json(JSONLocation(column: try convert(location.column), steps: location.steps), kind)
    case .aggregate(let function, let operand):
      .aggregate(function, try operand.mappingColumns(convert))
    }
  }
}
