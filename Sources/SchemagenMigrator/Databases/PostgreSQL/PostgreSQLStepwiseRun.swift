import SchemagenRuntime

/// Runs a migration without a transaction while a second connection holds the lock.
///
/// `CREATE INDEX CONCURRENTLY` cannot run in the transaction of the lock. It does not wait for that
/// transaction, which reads what is committed and so has no snapshot between statements.
struct PostgreSQLStepwiseRun {
  let database: Database
  let run: StepwiseRun

  /// Runs the migration.
  ///
  /// - Throws: A ``StatementFailure``.
  func run() async throws -> RunOutcome {
    try await database.withConnection { lock in
      do {
        let holder = try await run.perform(on: lock) { connection in
          try connection.run(script: PostgreSQLTransaction.opening)
          try PostgreSQLDefaults.liftTimeouts(includingChosen: true, on: connection)
          return try PostgreSQLLock.acquire(run.home, on: connection)
        }
        let outcome =
          if let holder { RunOutcome.locked(by: holder) } else { try await runStatements(lock) }
        try await lock.perform { try $0.run(script: "ROLLBACK") }
        return outcome
      } catch {
        try? await lock.perform { try $0.run(script: "ROLLBACK") }
        throw error
      }
    }
  }

  private func runStatements(_ lock: HeldConnection) async throws -> RunOutcome {
    try await database.withConnection { session in
      let settings = try await run.perform(on: session) { connection in
        let settings = try PostgreSQLSettings(on: connection)
        try PostgreSQLDefaults.prepareSession(on: connection)
        return settings
      }
      do {
        let outcome = try await run.run(on: session) {
          _ = try await run.perform(on: lock) { try $0.run(script: "SELECT 1") }
        }
        try await run.perform(on: session) { try settings.restore(on: $0) }
        return outcome
      } catch {
        try? await session.performUnnamed { try settings.restore(on: $0) }
        throw error
      }
    }
  }
}
