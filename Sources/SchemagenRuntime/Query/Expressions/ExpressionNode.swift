/// A value that the database computes for a row or a group of rows, independent of the dialect.
indirect enum ExpressionNode: Sendable {
  case column(ColumnReference)
  /// A value of the caller's, with the type of what it is compared or computed with.
  case value(any ColumnValue, ColumnType)
  case arithmetic(ExpressionNode, ArithmeticOperator, ExpressionNode)
  case lowercased(ExpressionNode)
  case json(JSONLocation, JSONKind)
  case aggregate(AggregateFunction, ExpressionNode)
  /// The number of rows in the group.
  case rowCount
  case random
}

extension ExpressionNode {
  /// The type of the value.
  var type: ColumnType {
    switch self {
    case .column(let column): column.type
    case .value(_, let type): type
    case .arithmetic(let left, _, _): left.type.operandType
    case .lowercased: .text
    case .json(_, let kind): kind.type
    case .aggregate(let function, let operand): function.type(of: operand.type)
    case .rowCount: .bigint
    case .random: .double
    }
  }

  /// Whether the value may be `NULL`.
  var isOptional: Bool {
    switch self {
    case .column(let column): column.isOptional
    case .value(let value, _): value.isNull
    case .arithmetic(let left, let `operator`, let right):
      left.isOptional || right.isOptional || `operator` == .divide
    case .lowercased(let operand): operand.isOptional
    case .json: true
    case .aggregate(let function, _): !function.isCount
    case .rowCount, .random: false
    }
  }

  /// Whether the value belongs to a group of rows rather than to one row.
  var isAggregate: Bool {
    switch self {
    case .aggregate, .rowCount: true
    case .arithmetic(let left, _, let right): left.isAggregate || right.isAggregate
    case .lowercased(let operand): operand.isAggregate
    case .column, .value, .json, .random: false
    }
  }

  /// Whether the caller gave the value.
  var isValue: Bool {
    if case .value = self { true } else { false }
  }

  /// Whether each row gets another value each time.
  var isRandom: Bool {
    if case .random = self { true } else { false }
  }
}
