/// A query that reads some columns of each row, as tuples.
///
/// ```swift
/// let rows = try await users.select { ($0.email, $0.createdAt) }.all()   // [(String, Date)]
/// let roles = try await users.select { $0.role }.distinct().all()        // [Role]
/// ```
/// Like ``EntityQuery`` it is a value, and nothing is sent before ``all()``, ``first()`` or ``count()`` is called.
public struct SelectionQuery<Model: ReadableEntity, each Term: QuerySelectable>: Sendable {
  var query: EntityQuery<Model>
  let terms: (repeat each Term)
  private(set) var isDistinct = false

  init(_ query: EntityQuery<Model>, _ terms: repeat each Term) {
    self.query = query
    self.terms = (repeat each terms)
  }

  /// Leaves out rows whose selected values are all equal to those of another row.
  ///
  /// Such rows can be ordered only by what is selected; another order throws when the query is run.
  public func distinct() -> SelectionQuery {
    var copy = self
    copy.isDistinct = true
    return copy
  }

  /// Orders the rows; see ``EntityQuery/order(_:)``.
  ///
  /// - Parameter orderings: A column, an ordering, or several of them as a tuple.
  public func order<each Ordering: QueryOrderTerm>(
    _ orderings: (Model.Columns) -> (repeat each Ordering)
  ) -> SelectionQuery {
    var copy = self
    copy.query = query.order(orderings)
    return copy
  }

  /// Keeps at most the given number of rows.
  ///
  /// - Parameter count: How many; a negative number counts as 0.
  public func limit(_ count: Int) -> SelectionQuery {
    var copy = self
    copy.query = query.limit(count)
    return copy
  }

  /// Skips the given number of rows at the beginning.
  ///
  /// - Parameter count: How many; a negative number counts as 0.
  public func offset(_ count: Int) -> SelectionQuery {
    var copy = self
    copy.query = query.offset(count)
    return copy
  }

  /// What is selected.
  var nodes: [ExpressionNode] {
    var nodes: [ExpressionNode] = []
    for term in repeat each terms { nodes.append(term._selected.node) }
    return nodes
  }
}
