extension ExpressionNode {
  /// The expression with other columns.
  func mappingColumns(
    _ convert: (ColumnReference) throws -> ColumnReference
  ) rethrows -> ExpressionNode {
    switch self {
    case .value, .rowCount, .random, .excessive: self
    case .column(let column): .column(try convert(column))
    case .arithmetic(let node):
      .arithmetic(
        ArithmeticNode(
          try node.left.mappingColumns(convert), node.operator,
          try node.right.mappingColumns(convert)))
    case .lowercased(let operand): .lowercased(try operand.mappingColumns(convert))
    case .json(let location, let kind):
      .json(JSONLocation(column: try convert(location.column), steps: location.steps), kind)
    case .aggregate(let function, let operand):
      .aggregate(function, try operand.mappingColumns(convert))
    }
  }

  /// Whether all columns pass a test.
  func allColumns(_ test: (ColumnReference) -> Bool) -> Bool {
    switch self {
    case .value, .rowCount, .random, .excessive: true
    case .column(let column): test(column)
    case .arithmetic(let node): node.left.allColumns(test) && node.right.allColumns(test)
    case .lowercased(let operand), .aggregate(_, let operand): operand.allColumns(test)
    case .json(let location, _): test(location.column)
    }
  }
}
