extension QueryExpression {
  /// The expression equals a value; compared with `nil` it is `NULL`.
  public static func == (left: Self, value: Value) -> QueryFilter { left.compared(.equal, value) }

  /// The expression differs from a value. `NULL` differs from every value but `nil`, as in Swift.
  public static func != (left: Self, value: Value) -> QueryFilter {
    left.compared(.notEqual, value)
  }

  /// The expression is less than a value; false for `NULL`.
  public static func < (left: Self, value: Value.Unwrapped) -> QueryFilter {
    left.compared(.less, value)
  }

  /// The expression is at most a value; false for `NULL`.
  public static func <= (left: Self, value: Value.Unwrapped) -> QueryFilter {
    left.compared(.lessOrEqual, value)
  }

  /// The expression is greater than a value; false for `NULL`.
  public static func > (left: Self, value: Value.Unwrapped) -> QueryFilter {
    left.compared(.greater, value)
  }

  /// The expression is at least a value; false for `NULL`.
  public static func >= (left: Self, value: Value.Unwrapped) -> QueryFilter {
    left.compared(.greaterOrEqual, value)
  }

  /// The expression is one of some values; false for an empty list.
  ///
  /// ```swift
  /// products.filter { $0.attributes["colour"].string.in(["red", "blue"]) }
  /// ```
  /// - Parameter values: The values.
  public func `in`(_ values: [Value.Unwrapped]) -> QueryFilter {
    QueryFilter(.any(values.map { compared(.equal, $0).node }))
  }

  /// The expression equals no value of a list; true for `NULL` and for an empty list.
  ///
  /// - Parameter values: The values.
  public func notIn(_ values: [Value.Unwrapped]) -> QueryFilter { !self.in(values) }

  private func compared(_ comparison: Comparison, _ value: some ColumnValue) -> QueryFilter {
    if value.isNull {
      let isNull = FilterNode.absent(node)
      return QueryFilter(comparison == .equal ? isNull : isNull.negated)
    }
    return QueryFilter(.expressions(node, comparison, .value(value, node.type.operandType)))
  }
}
