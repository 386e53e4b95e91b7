/// What a filter accepts: a ``Predicate``, or a column of type `Bool`.
public protocol Condition: Sendable {
  /// The condition as a predicate.
  var predicate: Predicate { get }
}

extension Predicate: Condition {
  public var predicate: Predicate { self }
}

extension Column: Condition where Value == Bool {
  public var predicate: Predicate { Predicate(.flag(reference)) }
}

extension Condition {
  /// Both conditions hold.
  public static func && (left: Self, right: some Condition) -> Predicate {
    Predicate(.all(left.predicate.node.conjuncts + right.predicate.node.conjuncts))
  }

  /// At least one of the conditions holds.
  public static func || (left: Self, right: some Condition) -> Predicate {
    Predicate(.any(left.predicate.node.disjuncts + right.predicate.node.disjuncts))
  }

  /// The condition does not hold; so it is for a row in which it cannot be told because of `NULL`.
  public static prefix func ! (condition: Self) -> Predicate {
    Predicate(condition.predicate.node.negated)
  }
}
