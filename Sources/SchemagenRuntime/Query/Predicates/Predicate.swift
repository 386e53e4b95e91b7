/// A condition on the rows of a table.
///
/// Predicates come from operators on ``Column`` and are combined with `&&`, `||` and `!`:
///
/// ```swift
/// users.filter { $0.role == .admin && ($0.name == nil || $0.name.hasPrefix("A")) }
/// ```
/// A predicate holds or does not hold, as in Swift: `$0.name != "x"` and `!($0.name == "x")` hold
/// for rows whose name is `NULL`, and `$0.age < 5` does not.
public struct Predicate: Sendable {
  let node: PredicateNode

  init(_ node: PredicateNode) {
    self.node = node
  }
}

// Members of the protocol, so that they can be written with a leading dot in a filter.
extension Condition where Self == Predicate {
  /// All of some conditions, for filters that are put together at run time; true when there are
  /// none.
  ///
  /// ```swift
  /// users.filter { user in .all(words.map { user.name.contains($0) }) }
  /// ```
  /// - Parameter predicates: What must hold.
  public static func all(_ predicates: [Predicate]) -> Predicate {
    Predicate(.all(predicates.flatMap(\.node.conjuncts)))
  }

  /// At least one of some conditions, for filters that are put together at run time; false when
  /// there are none.
  ///
  /// - Parameter predicates: Of which one must hold.
  public static func any(_ predicates: [Predicate]) -> Predicate {
    Predicate(.any(predicates.flatMap(\.node.disjuncts)))
  }
}
