/// A query whose rows are read together with what is related to them; ``EntityQuery/with(_:)`` makes one.
///
/// ```swift
/// let query = users.filter { $0.isActive }.with { ($0.refreshTokens, $0.profile) }
/// for (user, tokens, profile) in try await query.order { $0.email }.all() { … }
/// ```
/// Each relation is one more query, however many rows there are, and each nested one is, too.
public struct LoadingQuery<Model: ReadableEntity, Row: Sendable>: Sendable {
  let query: EntityQuery<Model>
  let loading: RowLoading<Row>

  /// Keeps the rows that meet a condition; see ``EntityQuery/filter(_:)``.
  ///
  /// - Parameter condition: The condition on the columns.
  public func filter<C: QueryCondition>(_ condition: (Model.Columns) -> C) -> LoadingQuery {
    LoadingQuery(query: query.filter(condition), loading: loading)
  }

  /// Orders the rows; see ``EntityQuery/order(_:)``.
  ///
  /// - Parameter terms: A column, an ordering, or several of them as a tuple.
  public func order<each Term: QueryOrderTerm>(
    _ terms: (Model.Columns) -> (repeat each Term)
  ) -> LoadingQuery {
    LoadingQuery(query: query.order(terms), loading: loading)
  }

  /// Keeps at most the given number of rows.
  ///
  /// - Parameter count: How many; a negative number counts as 0.
  public func limit(_ count: Int) -> LoadingQuery {
    LoadingQuery(query: query.limit(count), loading: loading)
  }

  /// Skips the given number of rows at the beginning.
  ///
  /// - Parameter count: How many; a negative number counts as 0.
  public func offset(_ count: Int) -> LoadingQuery {
    LoadingQuery(query: query.offset(count), loading: loading)
  }
}
