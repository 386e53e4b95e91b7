/// A column to order rows by, with the direction and the place of `NULL`.
///
/// `NULL` counts as greater than every value, on both databases: it comes last in ascending order
/// and first in descending order. ``nullsFirst`` and ``nullsLast`` change that.
public struct QueryOrdering: QueryOrderTerm {
  let column: ColumnReference
  let isDescending: Bool
  private(set) var placesNullsFirst: Bool

  init(_ column: ColumnReference, isDescending: Bool) {
    self.column = column
    self.isDescending = isDescending
    placesNullsFirst = isDescending
  }

  /// The ordering itself.
  public var ordering: QueryOrdering { self }

  /// The same with `NULL` before all values.
  ///
  /// ```swift
  /// users.order { $0.lastLoginAt.ascending.nullsFirst }
  /// ```
  public var nullsFirst: QueryOrdering { placing(nullsFirst: true) }

  /// The same with `NULL` after all values.
  public var nullsLast: QueryOrdering { placing(nullsFirst: false) }

  private func placing(nullsFirst: Bool) -> QueryOrdering {
    var copy = self
    copy.placesNullsFirst = nullsFirst
    return copy
  }
}
