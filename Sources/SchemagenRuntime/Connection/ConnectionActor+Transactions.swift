extension ConnectionActor {
  /// Runs a closure in a transaction once, on the connection's queue.
  ///
  /// - Parameters:
  ///   - options: How the transaction runs.
  ///   - pool: The pool of the connection.
  ///   - hooks: Collects what is to be done after the commit.
  ///   - body: What to do in the transaction.
  func transaction<Result: Sendable>(
    _ options: TransactionOptions, of pool: ConnectionPool, _ hooks: CommitHooks,
    _ body: @Sendable (DatabaseTransaction) async throws -> Result
  ) async throws -> Result {
    try Task.checkCancellation()
    let depth = try finish { try $0.begin(options, depth: 0) }
    let scope = TransactionScope(pool)
    defer { scope.close() }
    return try await TransactionScope.$current.withValue(scope) {
      try await run(DatabaseTransaction(connection: self, depth: depth, hooks: hooks), body)
    }
  }

  /// Runs a closure in a savepoint once, on the connection's queue.
  ///
  /// - Parameters:
  ///   - outer: The transaction around it.
  ///   - body: What to do in the savepoint.
  func savepoint<Result: Sendable>(
    inside outer: DatabaseTransaction,
    _ body: @Sendable (DatabaseTransaction) async throws -> Result
  ) async throws -> Result {
    try Task.checkCancellation()
    let depth = try finish { try $0.begin(TransactionOptions(), depth: outer.depth) }
    return try await run(
      DatabaseTransaction(connection: self, depth: depth, hooks: outer.hooks), body)
  }

  /// Runs a closure in a transaction that has begun, and ends it.
  ///
  /// A task that is cancelled does not commit, even after its last statement.
  private func run<Result: Sendable>(
    _ transaction: DatabaseTransaction,
    _ body: @Sendable (DatabaseTransaction) async throws -> Result
  ) async throws -> Result {
    let depth = transaction.depth
    let hooks = transaction.hooks.count
    do {
      let result = try await body(transaction)
      try Task.checkCancellation()
      try finish { try $0.commit(depth: depth) }
      return result
    } catch {
      transaction.hooks.removeAll(after: hooks)
      // A rollback that fails leaves a broken connection, which the pool discards.
      try? finish { try $0.rollback(depth: depth) }
      throw error
    }
  }
}
