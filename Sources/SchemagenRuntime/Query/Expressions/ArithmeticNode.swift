/// Arithmetic of two values, with the properties that queries need many times.
struct ArithmeticNode: Sendable {
  let left: ExpressionNode
  let `operator`: ArithmeticOperator
  let right: ExpressionNode
  /// The type of the result.
  let type: ColumnType
  /// Whether the result may be `NULL`.
  let isOptional: Bool
  /// How many operations are nested.
  let depth: Int

  init(_ left: ExpressionNode, _ operator: ArithmeticOperator, _ right: ExpressionNode) {
    self.left = left
    self.operator = `operator`
    self.right = right
    type = left.type.operandType
    isOptional = left.isOptional || right.isOptional || `operator` == .divide
    depth = max(left.depth, right.depth) + 1
  }
}
