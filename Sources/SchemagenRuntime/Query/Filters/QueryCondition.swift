/// An argument of a filter: a ``QueryFilter``, or a column of type `Bool`.
public protocol QueryCondition: Sendable {
  /// The condition as a filter.
  var filter: QueryFilter { get }
}

extension QueryFilter: QueryCondition {
  /// The filter itself.
  public var filter: QueryFilter { self }
}

extension EntityColumn: QueryCondition where Value == Bool {
  /// The rows in which the column is true.
  public var filter: QueryFilter { QueryFilter(.flag(reference)) }
}

extension QueryCondition {
  /// Both conditions hold.
  public static func && (left: Self, right: some QueryCondition) -> QueryFilter {
    QueryFilter(.all(left.filter.node.conjuncts + right.filter.node.conjuncts))
  }

  /// At least one of the conditions holds.
  public static func || (left: Self, right: some QueryCondition) -> QueryFilter {
    QueryFilter(.any(left.filter.node.disjuncts + right.filter.node.disjuncts))
  }

  /// The condition does not hold; this includes rows in which `NULL` makes it unknown.
  public static prefix func ! (condition: Self) -> QueryFilter {
    QueryFilter(condition.filter.node.negated)
  }
}
