/// An argument of ``EntityQuery/order(_:)``: a column, which means ascending, or an ``QueryOrdering``.
public protocol QueryOrderTerm: Sendable {
  /// The term as an ordering.
  var ordering: QueryOrdering { get }
}

extension EntityColumn: QueryOrderTerm {
  /// Smallest first.
  public var ordering: QueryOrdering { ascending }

  /// Smallest first. `NULL` comes last, on both databases, by default.
  public var ascending: QueryOrdering { QueryOrdering(reference, isDescending: false) }

  /// Greatest first. `NULL` comes first, on both databases, by default.
  public var descending: QueryOrdering { QueryOrdering(reference, isDescending: true) }
}
