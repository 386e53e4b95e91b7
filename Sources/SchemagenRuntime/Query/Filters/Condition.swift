/// An argument of a filter: a ``Filter``, or a column of type `Bool`.
public protocol Condition: Sendable {
  /// The condition as a filter.
  var filter: Filter { get }
}

extension Filter: Condition {
  /// The filter itself.
  public var filter: Filter { self }
}

extension Column: Condition where Value == Bool {
  /// The rows in which the column is true.
  public var filter: Filter { Filter(.flag(reference)) }
}

extension Condition {
  /// Both conditions hold.
  public static func && (left: Self, right: some Condition) -> Filter {
    Filter(.all(left.filter.node.conjuncts + right.filter.node.conjuncts))
  }

  /// At least one of the conditions holds.
  public static func || (left: Self, right: some Condition) -> Filter {
    Filter(.any(left.filter.node.disjuncts + right.filter.node.disjuncts))
  }

  /// The condition does not hold; this includes rows in which `NULL` makes it unknown.
  public static prefix func ! (condition: Self) -> Filter {
    Filter(condition.filter.node.negated)
  }
}
