/// An argument of ``Query/order(_:)``: a column, which means ascending, or an ``Ordering``.
public protocol OrderTerm: Sendable {
  /// The term as an ordering.
  var ordering: Ordering { get }
}

extension Column: OrderTerm {
  /// Smallest first.
  public var ordering: Ordering { ascending }

  /// Smallest first. `NULL` comes last, on both databases, by default.
  public var ascending: Ordering { Ordering(reference, isDescending: false) }

  /// Greatest first. `NULL` comes first, on both databases, by default.
  public var descending: Ordering { Ordering(reference, isDescending: true) }
}
