/// A value that the database computes for a row or a group of rows, independent of the dialect.
indirect enum ExpressionNode: Sendable {
  case column(ColumnReference)
  /// A value of the caller's, with the type of what it is compared or computed with.
  case value(any ColumnValue, ColumnType)
  case arithmetic(ArithmeticNode)
  case lowercased(ExpressionNode)
  case json(JSONLocation, JSONKind)
  case aggregate(AggregateFunction, ExpressionNode)
  /// The number of rows in the group.
  case rowCount
  case random
  /// In place of an expression that is nested too deep; see ``NestingLimit``.
  case excessive(ColumnType, isOptional: Bool)
}

extension ExpressionNode {
  /// Arithmetic of two values.
  static func computed(
    _ left: ExpressionNode, _ operator: ArithmeticOperator, _ right: ExpressionNode
  ) -> ExpressionNode {
    let node = ArithmeticNode(left, `operator`, right)
    if node.depth <= NestingLimit.depth { return .arithmetic(node) }
    return .excessive(node.type, isOptional: node.isOptional)
  }

  /// How many operations are nested.
  var depth: Int {
    switch self {
    case .arithmetic(let node): node.depth
    case .lowercased(let operand), .aggregate(_, let operand): operand.depth
    case .column(let column): column.depth
    case .value, .json, .rowCount, .random: 0
    case .excessive: NestingLimit.depth
    }
  }

  /// The type of the value.
  var type: ColumnType {
    switch self {
    case .column(let column): column.type
    case .value(_, let type): type
    case .arithmetic(let node): node.type
    case .lowercased: .text
    case .json(_, let kind): kind.type
    case .aggregate(let function, let operand): function.type(of: operand.type)
    case .rowCount: .bigint
    case .random: .double
    case .excessive(let type, _): type
    }
  }

  /// Whether the value may be `NULL`.
  var isOptional: Bool {
    switch self {
    case .column(let column): column.isOptional
    case .value(let value, _): value.isNull
    case .arithmetic(let node): node.isOptional
    case .lowercased(let operand): operand.isOptional
    case .json: true
    case .aggregate(let function, _): !function.isCount
    case .rowCount, .random: false
    case .excessive(_, let isOptional): isOptional
    }
  }

  /// Whether the value belongs to a group of rows rather than to one row.
  var isAggregate: Bool {
    switch self {
    case .aggregate, .rowCount: true
    case .arithmetic, .lowercased, .column, .value, .json, .random, .excessive: false
    }
  }

  /// Whether the caller gave the value.
  var isValue: Bool {
    if case .value = self { true } else { false }
  }

  /// Whether this is a column as it is.
  var isColumn: Bool {
    if case .column = self { true } else { false }
  }

  /// Whether each row gets another value each time.
  var isRandom: Bool {
    if case .random = self { true } else { false }
  }
}
