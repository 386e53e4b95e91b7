// One overload for each operator and kind of operand, all of them members of Column: this keeps
// filters with many conditions fast to type-check.

extension EntityColumn {
  /// The column equals a value; compared with `nil` it is `NULL`.
  public static func == (column: Self, value: Value) -> QueryFilter {
    column.compared(.equal, value)
  }

  /// The column differs from a value. `NULL` differs from every value but `nil`, as in Swift.
  public static func != (column: Self, value: Value) -> QueryFilter {
    column.compared(.notEqual, value)
  }

  /// The column is less than a value; false for `NULL`.
  public static func < (column: Self, value: Value.Unwrapped) -> QueryFilter {
    column.compared(.less, value)
  }

  /// The column is at most a value; false for `NULL`.
  public static func <= (column: Self, value: Value.Unwrapped) -> QueryFilter {
    column.compared(.lessOrEqual, value)
  }

  /// The column is greater than a value; false for `NULL`.
  public static func > (column: Self, value: Value.Unwrapped) -> QueryFilter {
    column.compared(.greater, value)
  }

  /// The column is at least a value; false for `NULL`.
  public static func >= (column: Self, value: Value.Unwrapped) -> QueryFilter {
    column.compared(.greaterOrEqual, value)
  }

  /// Two columns of a row are equal; two `NULL`s count as equal.
  public static func == <Other: QueryOperand>(left: Self, right: Other) -> QueryFilter
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.compared(.equal, with: right)
  }

  /// Two columns of a row differ; two `NULL`s count as equal.
  public static func != <Other: QueryOperand>(left: Self, right: Other) -> QueryFilter
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.compared(.notEqual, with: right)
  }

  /// This column is less than another column of the row, or a ``QueryExpression``.
  public static func < <Other: QueryOperand>(left: Self, right: Other) -> QueryFilter
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.compared(.less, with: right)
  }

  /// This column is at most another column of the row, or a ``QueryExpression``.
  public static func <= <Other: QueryOperand>(left: Self, right: Other) -> QueryFilter
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.compared(.lessOrEqual, with: right)
  }

  /// This column is greater than another column of the row, or a ``QueryExpression``.
  public static func > <Other: QueryOperand>(left: Self, right: Other) -> QueryFilter
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.compared(.greater, with: right)
  }

  /// This column is at least another column of the row, or a ``QueryExpression``.
  public static func >= <Other: QueryOperand>(left: Self, right: Other) -> QueryFilter
  where Other.Model == Model, Other.Value.Unwrapped == Value.Unwrapped {
    left.compared(.greaterOrEqual, with: right)
  }

  private func compared(_ comparison: Comparison, _ value: some ColumnValue) -> QueryFilter {
    if !value.isNull { return QueryFilter(.comparison(reference, comparison, value)) }
    let isNull = FilterNode.null(reference)
    return QueryFilter(comparison == .equal ? isNull : isNull.negated)
  }
}
