/// A condition on the aggregates of a group, for ``GroupedQuery/having(_:)``.
///
/// Comparisons of ``QueryAggregate`` make one; `&&`, `||` and `!` combine several.
///
/// ```swift
/// orders.grouped { $0.customerID }.having { $0.total.sum > 100 && $0.count() > 2 }.count()
/// ```
public struct GroupFilter: Sendable {
  let node: FilterNode

  init(_ node: FilterNode) {
    self.node = node
  }

  /// Both conditions hold.
  public static func && (left: GroupFilter, right: GroupFilter) -> GroupFilter {
    GroupFilter(.all(left.node.conjuncts + right.node.conjuncts))
  }

  /// At least one of the conditions holds.
  public static func || (left: GroupFilter, right: GroupFilter) -> GroupFilter {
    GroupFilter(.any(left.node.disjuncts + right.node.disjuncts))
  }

  /// The condition does not hold; this includes groups in which it is unknown.
  public static prefix func ! (condition: GroupFilter) -> GroupFilter {
    GroupFilter(condition.node.negated)
  }
}
