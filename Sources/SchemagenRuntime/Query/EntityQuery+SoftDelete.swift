extension EntityQuery where Model: SoftDeletableEntity {
  /// The same query including deleted rows.
  ///
  /// ```swift
  /// let total = try await users.query.includingDeleted().count()
  /// ```
  public func includingDeleted() -> EntityQuery { scoped(.all) }

  /// The same query with deleted rows only.
  public func onlyDeleted() -> EntityQuery { scoped(.deleted) }

  /// Deletes all rows of the query permanently; without ``includingDeleted()``, only those that were not
  /// soft-deleted before.
  ///
  /// - Returns: The number of affected rows.
  /// - Throws: ``DatabaseError``; with the code `invalidArgument` when the query has no filter.
  @discardableResult
  public func deletePermanently() async throws -> Int {
    try requireFilter("deletePermanently", instead: "filter(.all([])) before")
    let statement = try deleteStatement()
    return try await session.write(Model.self, .delete) { connection in
      try connection.execute(statement)
    }
  }

  private func scoped(_ scope: RowScope) -> EntityQuery {
    var query = self
    query.scope = scope
    return query
  }
}

extension EntityQuery {
  /// The condition on the rows, with the one that hides deleted rows.
  var restriction: QueryFilter? {
    guard scope != .all, let index = Model.table.softDeleteColumn else { return condition }
    let column = ColumnReference(table: Model.table, index: index, isOptional: true)
    let isPresent = FilterNode.null(column)
    let state = QueryFilter(scope == .present ? isPresent : isPresent.negated)
    return condition.map { $0 && state } ?? state
  }
}
