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
  public static func == <Other>(left: Self, right: EntityColumn<Model, Other>) -> QueryFilter
  where Other.Unwrapped == Value.Unwrapped {
    QueryFilter(.columns(left.reference, .equal, right.reference))
  }

  /// Two columns of a row differ; two `NULL`s count as equal.
  public static func != <Other>(left: Self, right: EntityColumn<Model, Other>) -> QueryFilter
  where Other.Unwrapped == Value.Unwrapped {
    QueryFilter(.columns(left.reference, .notEqual, right.reference))
  }

  /// This column is less than another of the row.
  public static func < <Other>(left: Self, right: EntityColumn<Model, Other>) -> QueryFilter
  where Other.Unwrapped == Value.Unwrapped {
    QueryFilter(.columns(left.reference, .less, right.reference))
  }

  /// This column is at most another of the row.
  public static func <= <Other>(left: Self, right: EntityColumn<Model, Other>) -> QueryFilter
  where Other.Unwrapped == Value.Unwrapped {
    QueryFilter(.columns(left.reference, .lessOrEqual, right.reference))
  }

  /// This column is greater than another of the row.
  public static func > <Other>(left: Self, right: EntityColumn<Model, Other>) -> QueryFilter
  where Other.Unwrapped == Value.Unwrapped {
    QueryFilter(.columns(left.reference, .greater, right.reference))
  }

  /// This column is at least another of the row.
  public static func >= <Other>(left: Self, right: EntityColumn<Model, Other>) -> QueryFilter
  where Other.Unwrapped == Value.Unwrapped {
    QueryFilter(.columns(left.reference, .greaterOrEqual, right.reference))
  }

  private func compared(_ comparison: Comparison, _ value: some ColumnValue) -> QueryFilter {
    if !value.isNull { return QueryFilter(.comparison(reference, comparison, value)) }
    let isNull = FilterNode.null(reference)
    return QueryFilter(comparison == .equal ? isNull : isNull.negated)
  }
}
