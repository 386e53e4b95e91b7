/// Begins, commits, rolls back and retries transactions on a connection that the caller holds.
struct TransactionRunner: Sendable {
  let connection: ConnectionActor
  /// How many transactions are open around the new one.
  let depth: Int
  /// The pool of the connection; nil inside a transaction.
  var pool: ConnectionPool?

  /// Runs a closure in a transaction once.
  func run<Result: Sendable>(
    isolation: IsolationLevel?, _ body: @Sendable (DatabaseTransaction) async throws -> Result
  ) async throws -> Result {
    let outer = depth
    try Task.checkCancellation()
    let inner = try await connection.finish { try $0.begin(isolation: isolation, depth: outer) }
    let scope = pool.map { TransactionScope($0) } ?? TransactionScope.current
    defer { if pool != nil { scope?.close() } }
    do {
      let result = try await TransactionScope.$current.withValue(scope) {
        try await body(DatabaseTransaction(connection: connection, depth: inner))
      }
      try await connection.finish { connection in
        // A task that was cancelled after its last statement wants nothing of it to stay.
        try Task.checkCancellation()
        try connection.commit(depth: inner)
      }
      return result
    } catch {
      // A rollback that fails leaves a broken connection, which the pool discards.
      try? await connection.finish { try $0.rollback(depth: inner) }
      throw error
    }
  }

  /// Retries an attempt after conflicts with other transactions, with a growing delay.
  static func retrying<Result: Sendable>(
    _ retries: Int, _ attempt: @Sendable () async throws -> Result
  ) async throws -> Result {
    var delay = Duration.milliseconds(10)
    for _ in 0..<max(0, retries) {
      do {
        return try await attempt()
      } catch let error as DatabaseError where error.isRetryable {
        try await Task.sleep(for: delay * Double.random(in: 0.5...1.5))
        delay = min(delay * 2, .seconds(1))
      }
    }
    return try await attempt()
  }
}
