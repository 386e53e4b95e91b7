extension QueryAggregate {
  /// The aggregate equals a value; compared with `nil`, there are no values.
  public static func == (left: Self, value: Value) -> GroupFilter { left.compared(.equal, value) }

  /// The aggregate differs from a value.
  public static func != (left: Self, value: Value) -> GroupFilter {
    left.compared(.notEqual, value)
  }

  /// The aggregate is less than a value; false without values.
  public static func < (left: Self, value: Value.Unwrapped) -> GroupFilter {
    left.compared(.less, value)
  }

  /// The aggregate is at most a value; false without values.
  public static func <= (left: Self, value: Value.Unwrapped) -> GroupFilter {
    left.compared(.lessOrEqual, value)
  }

  /// The aggregate is greater than a value; false without values.
  public static func > (left: Self, value: Value.Unwrapped) -> GroupFilter {
    left.compared(.greater, value)
  }

  /// The aggregate is at least a value; false without values.
  public static func >= (left: Self, value: Value.Unwrapped) -> GroupFilter {
    left.compared(.greaterOrEqual, value)
  }

  /// The aggregate equals another of the group.
  public static func == (left: Self, right: Self) -> GroupFilter {
    GroupFilter(.expressions(left.node, .equal, right.node))
  }

  /// The aggregate differs from another of the group.
  public static func != (left: Self, right: Self) -> GroupFilter {
    GroupFilter(.expressions(left.node, .notEqual, right.node))
  }

  /// The aggregate is less than another of the group.
  public static func < (left: Self, right: Self) -> GroupFilter {
    GroupFilter(.expressions(left.node, .less, right.node))
  }

  /// The aggregate is at most another of the group.
  public static func <= (left: Self, right: Self) -> GroupFilter {
    GroupFilter(.expressions(left.node, .lessOrEqual, right.node))
  }

  /// The aggregate is greater than another of the group.
  public static func > (left: Self, right: Self) -> GroupFilter {
    GroupFilter(.expressions(left.node, .greater, right.node))
  }

  /// The aggregate is at least another of the group.
  public static func >= (left: Self, right: Self) -> GroupFilter {
    GroupFilter(.expressions(left.node, .greaterOrEqual, right.node))
  }

  private func compared(_ comparison: Comparison, _ value: some ColumnValue) -> GroupFilter {
    if value.isNull {
      let isAbsent = FilterNode.absent(node)
      return GroupFilter(comparison == .equal ? isAbsent : isAbsent.negated)
    }
    return GroupFilter(.expressions(node, comparison, .value(value, node.type.operandType)))
  }
}
