extension EntityQuery {
  /// Reads the rows of the query one by one, in memory that does not grow with their number; see
  /// ``RowStream``.
  ///
  /// ```swift
  /// for try await user in users.order({ $0.id }).stream() { try export(user) }
  /// ```
  @inlinable
  public func stream() -> RowStream<Model> {
    RowStream(of: session, locking: lock, selectStatement) { row in try Model(row: &row) }
  }
}
