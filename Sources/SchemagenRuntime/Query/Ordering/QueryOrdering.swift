/// A column to order rows by, with the direction and the place of `NULL`.
///
/// `NULL` counts as greater than every value, on both databases: it comes last in ascending order
/// and first in descending order. ``nullsFirst`` and ``nullsLast`` change that.
public struct QueryOrdering: QueryOrderTerm {
  let expression: ExpressionNode
  private(set) var isDescending: Bool
  private(set) var placesNullsFirst: Bool

  init(_ expression: ExpressionNode, isDescending: Bool) {
    self.expression = expression
    self.isDescending = isDescending
    placesNullsFirst = isDescending
  }

  init(_ column: ColumnReference, isDescending: Bool) {
    self.init(.column(column), isDescending: isDescending)
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

  /// Each time another order, chosen by the database.
  ///
  /// ```swift
  /// let three = try await quotes.query.order(by: [.random]).limit(3).all()
  /// ```
  public static var random: QueryOrdering { QueryOrdering(.random, isDescending: false) }

  /// The same order from its end.
  var reversed: QueryOrdering {
    var copy = self
    copy.isDescending.toggle()
    copy.placesNullsFirst.toggle()
    return copy
  }

  private func placing(nullsFirst: Bool) -> QueryOrdering {
    var copy = self
    copy.placesNullsFirst = nullsFirst
    return copy
  }
}
