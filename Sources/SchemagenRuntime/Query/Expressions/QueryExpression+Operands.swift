extension QueryExpression {
  /// Two values of a row are equal; two `NULL`s count as equal.
  public static func == <Other: QueryOperand>(left: Self, right: Other) -> QueryFilter
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.compared(.equal, with: right)
  }

  /// Two values of a row differ; two `NULL`s count as equal.
  public static func != <Other: QueryOperand>(left: Self, right: Other) -> QueryFilter
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.compared(.notEqual, with: right)
  }

  /// This value is less than another of the row.
  public static func < <Other: QueryOperand>(left: Self, right: Other) -> QueryFilter
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.compared(.less, with: right)
  }

  /// This value is at most another of the row.
  public static func <= <Other: QueryOperand>(left: Self, right: Other) -> QueryFilter
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.compared(.lessOrEqual, with: right)
  }

  /// This value is greater than another of the row.
  public static func > <Other: QueryOperand>(left: Self, right: Other) -> QueryFilter
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.compared(.greater, with: right)
  }

  /// This value is at least another of the row.
  public static func >= <Other: QueryOperand>(left: Self, right: Other) -> QueryFilter
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.compared(.greaterOrEqual, with: right)
  }
}

extension QueryOperand {
  /// A comparison with another value of the row.
  func compared<Other: QueryOperand>(
    _ comparison: Comparison, with other: Other
  ) -> QueryFilter {
    QueryFilter(.expressions(expression.node, comparison, other.expression.node))
  }
}
