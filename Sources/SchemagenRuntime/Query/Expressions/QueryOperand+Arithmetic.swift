extension QueryOperand where Value.Unwrapped: NumberValue {
  /// The sum of a column and a number.
  ///
  /// ```swift
  /// products.filter { $0.stock < $0.reserved + 5 }
  /// ```
  public static func + (left: Self, right: Value.Unwrapped) -> QueryExpression<Model, Value> {
    left.computed(.add, right)
  }

  /// The difference of a column and a number.
  public static func - (left: Self, right: Value.Unwrapped) -> QueryExpression<Model, Value> {
    left.computed(.subtract, right)
  }

  /// The product of a column and a number.
  public static func * (left: Self, right: Value.Unwrapped) -> QueryExpression<Model, Value> {
    left.computed(.multiply, right)
  }

  /// The quotient of a column and a number; integers are truncated.
  public static func / (
    left: Self, right: Value.Unwrapped
  ) -> QueryExpression<Model, Value.Unwrapped?> {
    QueryExpression(left.computed(.divide, right).node)
  }

  /// The sum of two columns of a row.
  public static func + <Other: QueryOperand>(
    left: Self, right: Other
  ) -> QueryExpression<Model, Value.Unwrapped?>
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.computed(.add, with: right)
  }

  /// The difference of two columns of a row.
  public static func - <Other: QueryOperand>(
    left: Self, right: Other
  ) -> QueryExpression<Model, Value.Unwrapped?>
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.computed(.subtract, with: right)
  }

  /// The product of two columns of a row.
  public static func * <Other: QueryOperand>(
    left: Self, right: Other
  ) -> QueryExpression<Model, Value.Unwrapped?>
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.computed(.multiply, with: right)
  }

  /// The quotient of two columns of a row; integers are truncated.
  public static func / <Other: QueryOperand>(
    left: Self, right: Other
  ) -> QueryExpression<Model, Value.Unwrapped?>
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.computed(.divide, with: right)
  }

  private func computed(
    _ operator: ArithmeticOperator, _ value: Value.Unwrapped
  ) -> QueryExpression<Model, Value> {
    let node = expression.node
    return QueryExpression(.computed(node, `operator`, .value(value, node.type.operandType)))
  }

  private func computed<Other: QueryOperand>(
    _ operator: ArithmeticOperator, with other: Other
  ) -> QueryExpression<Model, Value.Unwrapped?> {
    QueryExpression(.computed(expression.node, `operator`, other.expression.node))
  }
}

extension QueryOperand where Value.Unwrapped == String {
  /// The text in lower case, for an order or a comparison that ignores case: all letters of the
  /// server's locale on PostgreSQL, `A` to `Z` on SQLite.
  ///
  /// ```swift
  /// users.order { $0.name.lowercased }
  /// ```
  public var lowercased: QueryExpression<Model, Value> {
    if case .lowercased = expression.node { return expression }
    return QueryExpression(.lowercased(expression.node))
  }
}
