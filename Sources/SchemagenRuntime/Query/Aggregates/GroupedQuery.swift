/// The rows of a query in groups, one for each combination of the keys' values.
///
/// ```swift
/// let totals = try await orders.grouped { $0.status }.sum { $0.total }   // [(OrderStatus, Decimal?)]
/// let best = try await orders.grouped { ($0.customerID, $0.status) }
///   .having { $0.total.sum > 100 }
///   .order { $0.total.sum.descending }.limit(10)
///   .aggregate { ($0.total.sum, $0.count()) }                            // [(UUID, OrderStatus, Decimal?, Int)]
/// ```
/// `NULL` is a key like any other. Groups come in no order, unless ``order(_:)`` gives one.
public struct GroupedQuery<Model: ReadableEntity, each Key: QueryOperand>: Sendable {
  let query: EntityQuery<Model>
  let keys: (repeat each Key)
  private(set) var condition: GroupFilter?
  private(set) var orderings: [QueryOrdering] = []
  private(set) var limit: Int?
  private(set) var offset: Int?

  init(_ query: EntityQuery<Model>, _ keys: repeat each Key) {
    self.query = query
    self.keys = (repeat each keys)
  }

  /// Keeps the groups that meet a condition on their aggregates, besides those of earlier calls.
  ///
  /// ```swift
  /// orders.grouped { $0.customerID }.having { $0.total.sum > 100 && $0.count() > 2 }
  /// ```
  /// Conditions on the keys are conditions on the rows: use ``EntityQuery/filter(_:)`` before.
  ///
  /// - Parameter condition: The condition on aggregates of the columns.
  public func having(_ condition: (Model.Columns) -> GroupFilter) -> GroupedQuery {
    let filter = condition(Model.Columns())
    var copy = self
    copy.condition = self.condition.map { $0 && filter } ?? filter
    return copy
  }

  /// Orders the groups by keys and aggregates.
  ///
  /// ```swift
  /// orders.grouped { $0.status }.order { ($0.total.sum.descending, $0.status) }
  /// ```
  /// - Parameter terms: A key, an aggregate, an ordering of one, or several of them as a tuple.
  public func order<each Term: QueryOrderTerm>(
    _ terms: (Model.Columns) -> (repeat each Term)
  ) -> GroupedQuery {
    var copy = self
    for term in repeat each terms(Model.Columns()) { copy.orderings.append(term.ordering) }
    return copy
  }

  /// Keeps at most the given number of groups.
  ///
  /// - Parameter count: How many; a negative number counts as 0.
  public func limit(_ count: Int) -> GroupedQuery {
    var copy = self
    copy.limit = Swift.max(0, count)
    return copy
  }

  /// Skips the given number of groups at the beginning.
  ///
  /// - Parameter count: How many; a negative number counts as 0.
  public func offset(_ count: Int) -> GroupedQuery {
    var copy = self
    copy.offset = Swift.max(0, count)
    return copy
  }
}

extension EntityQuery {
  /// Groups the rows by the values of columns; see ``GroupedQuery``.
  ///
  /// ```swift
  /// let counts = try await users.grouped { $0.role }.count()   // [(Role, Int)]
  /// ```
  /// - Parameter keys: A column, a ``QueryExpression``, or several of them as a tuple.
  public func grouped<each Key: QueryOperand>(
    by keys: (Model.Columns) -> (repeat each Key)
  ) -> GroupedQuery<Model, repeat each Key> {
    let keys = keys(Model.Columns())
    return GroupedQuery(self, repeat each keys)
  }
}
