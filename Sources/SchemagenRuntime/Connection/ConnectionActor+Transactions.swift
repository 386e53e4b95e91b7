extension ConnectionActor {
  /// Runs a closure in a transaction once, on the connection's queue.
  ///
  /// - Parameters:
  ///   - isolation: The isolation level; nil for the database's default.
  ///   - outer: How many transactions are open around the new one.
  ///   - pool: The pool of the connection; nil inside a transaction.
  ///   - body: What to do in the transaction.
  func transaction<Result: Sendable>(
    isolation: IsolationLevel?, inside outer: Int, pool: ConnectionPool?,
    _ body: @Sendable (DatabaseTransaction) async throws -> Result
  ) async throws -> Result {
    try Task.checkCancellation()
    let inner = try finish { try $0.begin(isolation: isolation, depth: outer) }
    let scope = pool.map { TransactionScope($0) } ?? TransactionScope.current
    defer { if pool != nil { scope?.close() } }
    do {
      let result = try await TransactionScope.$current.withValue(scope) {
        try await body(DatabaseTransaction(connection: self, depth: inner))
      }
      try Task.checkCancellation()
      try finish { try $0.commit(depth: inner) }
      return result
    } catch {
      // A rollback that fails leaves a broken connection, which the pool discards.
      try? finish { try $0.rollback(depth: inner) }
      throw error
    }
  }
}
