import SchemagenRuntime

/// A connection for statements without a transaction, while a second connection holds the lock of runners.
///
/// `CREATE INDEX CONCURRENTLY` cannot run in the transaction of the lock. It does not wait for that
/// transaction, which reads what is committed and so has no snapshot between statements.
struct PostgreSQLLockedSession {
  let database: Database
  let run: StepwiseRun

  /// Does some work, and takes back what it has set for its session.
  ///
  /// - Throws: ``LockHeld`` when another runner is at work, a ``StatementFailure``, or what the work throws.
  func hold<Result: Sendable>(_ work: LockedWork<Result>) async throws -> Result {
    try await database.withConnection { lock in
      do {
        let holder = try await run.perform(on: lock) { connection in
          try connection.run(script: PostgreSQLTransaction.opening)
          try PostgreSQLDefaults.liftTimeouts(includingChosen: true, on: connection)
          return try PostgreSQLLock.acquire(run.home, on: connection)
        }
        if let holder { throw LockHeld(holder: holder) }
        let result = try await inSession(while: lock, work)
        try await lock.perform { try $0.run(script: "ROLLBACK") }
        return result
      } catch {
        try? await lock.perform { try $0.run(script: "ROLLBACK") }
        throw error
      }
    }
  }

  private func inSession<Result: Sendable>(
    while lock: HeldConnection, _ work: LockedWork<Result>
  ) async throws -> Result {
    try await database.withConnection { session in
      let settings = try await run.perform(on: session) { connection in
        let settings = try PostgreSQLSettings(on: connection)
        try PostgreSQLDefaults.prepareSession(on: connection)
        return settings
      }
      do {
        let result = try await work(session) {
          _ = try await run.perform(on: lock) { try $0.run(script: "SELECT 1") }
        }
        try await run.perform(on: session) { try settings.restore(on: $0) }
        return result
      } catch {
        try? await session.performUnnamed { try settings.restore(on: $0) }
        throw error
      }
    }
  }
}
