import SchemagenRuntime

/// Runs a migration without a transaction on SQLite, while a file beside the database is locked.
struct SQLiteStepwiseRun {
  let database: Database
  let run: StepwiseRun

  /// Runs the migration.
  ///
  /// - Throws: ``LockHeld`` when another runner is at work, or a ``StatementFailure``.
  func run() async throws -> RunOutcome {
    let path = try await database.performUnnamed(SQLiteRunLock.path)
    // A database in memory has no other runners.
    guard let path else { return try await runStatements() }
    return try await SQLiteRunLock(path: path).hold { try await runStatements() }
  }

  private func runStatements() async throws -> RunOutcome {
    try await database.withConnection { session in
      let settings = try await session.performUnnamed { connection in
        SQLiteSettings(changedBy: run.migration.script.body, on: connection)
      }
      do {
        let outcome = try await run.run(on: session, checkLock: {})
        try await session.performUnnamed { settings.restore(on: $0) }
        return outcome
      } catch {
        try? await session.performUnnamed { settings.restore(on: $0) }
        throw error
      }
    }
  }
}
