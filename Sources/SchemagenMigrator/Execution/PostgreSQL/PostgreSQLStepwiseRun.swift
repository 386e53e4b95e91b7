import SchemagenRuntime

/// Runs a migration without a transaction while a second connection holds the lock.
///
/// `CREATE INDEX CONCURRENTLY` cannot run in the transaction of the lock. It does not wait for that
/// transaction, which has no snapshot between statements.
struct PostgreSQLStepwiseRun {
  let database: Database
  let options: MigratorOptions

  /// Runs the migration.
  func run(_ migration: Migration) async throws -> RunOutcome {
    try await database.withConnection { lock in
      try await lock.perform { try $0.run(script: "BEGIN") }
      do {
        let holder = try await lock.perform { connection in
          try connection.run(script: "SET LOCAL idle_in_transaction_session_timeout = 0")
          return try PostgreSQLLock.acquire(on: connection)
        }
        let outcome =
          if let holder { RunOutcome.locked(by: holder) } else {
            try await runStatements(of: migration, lock: lock)
          }
        try await lock.perform { try $0.run(script: "ROLLBACK") }
        return outcome
      } catch {
        try? await lock.perform { try $0.run(script: "ROLLBACK") }
        throw error
      }
    }
  }

  private func runStatements(
    of migration: Migration, lock: HeldConnection
  ) async throws -> RunOutcome {
    let run = StepwiseRun(migration: migration, options: options)
    return try await run.run(in: database) {
      try await lock.perform { try $0.run(script: "SELECT 1") }
    }
  }
}
