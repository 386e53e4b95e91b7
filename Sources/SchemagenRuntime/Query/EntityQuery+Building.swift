extension EntityQuery {
  /// Keeps the rows that meet a condition, besides those of earlier filters.
  ///
  /// ```swift
  /// users.filter { $0.role == .admin && $0.disabledAt == nil }
  /// ```
  /// - Parameter condition: The condition on the columns.
  public func filter<C: QueryCondition>(_ condition: (Model.Columns) -> C) -> EntityQuery {
    filter(condition(Model.Columns()).filter)
  }

  /// Keeps the rows that meet a condition that was built elsewhere.
  ///
  /// - Parameter filter: The condition.
  public func filter(_ filter: QueryFilter) -> EntityQuery {
    var query = self
    query.condition = condition.map { $0 && filter } ?? filter
    return query
  }

  /// Orders the rows; another call orders rows that are equal so far.
  ///
  /// ```swift
  /// users.order { $0.name }
  /// users.order { ($0.role, $0.createdAt.descending.nullsLast) }
  /// ```
  /// - Parameter terms: A column, an ordering, or several of them as a tuple.
  public func order<each Term: QueryOrderTerm>(
    _ terms: (Model.Columns) -> (repeat each Term)
  ) -> EntityQuery {
    var query = self
    for term in repeat each terms(Model.Columns()) { query.orderings.append(term.ordering) }
    return query
  }

  /// Orders the rows by terms that were chosen at run time.
  ///
  /// - Parameter orderings: The terms, the most important first.
  public func order(by orderings: [QueryOrdering]) -> EntityQuery {
    var query = self
    query.orderings += orderings
    return query
  }

  /// Keeps at most the given number of rows.
  ///
  /// - Parameter count: How many; a negative number counts as 0.
  public func limit(_ count: Int) -> EntityQuery {
    var query = self
    query.limit = Swift.max(0, count)
    return query
  }

  /// Skips the given number of rows at the beginning.
  ///
  /// - Parameter count: How many; a negative number counts as 0.
  public func offset(_ count: Int) -> EntityQuery {
    var query = self
    query.offset = Swift.max(0, count)
    return query
  }

  /// Keeps the rows with one value in a column; used by generated code for relations.
  ///
  /// - Parameters:
  ///   - column: Which column of the table, counted from 0.
  ///   - value: The value; `nil` matches no row.
  public func _matching(_ column: Int, _ value: some ColumnValue) -> EntityQuery {
    if value.isNull { return filter(QueryFilter(.constant(false))) }
    let reference = ColumnReference(table: Model.table, index: column, isOptional: false)
    return filter(QueryFilter(.comparison(reference, .equal, value)))
  }
}
