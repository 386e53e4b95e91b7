import DatabaseSchema
import DatabaseTypes
import SchemagenRuntime

/// Runs one migration: waits for other runners, and retries where that may succeed.
struct MigrationRunner {
  let database: Database
  let options: MigratorOptions
  /// Where the history is.
  let home: HistoryHome
  /// What the database has to be before the migration is committed; not verified when nil.
  var expected: ExpectedState?
  /// What becomes of the history.
  var effect = HistoryEffect.insert

  /// Runs a migration.
  ///
  /// - Returns: Whether this runner applied it; `false` when another one was faster.
  func run(_ migration: Migration) async throws -> Bool {
    options.onEvent(.starting(migration))
    // Its row needs it at the end; that of a large file is worked out while its statements run.
    async let _ = migration.checksum
    var lock = LockWait(options)
    var attempt = 0
    while true {
      do {
        switch try await attemptToRun(migration) {
        case .applied:
          options.onEvent(.applied(migration))
          return true
        case .alreadyApplied: return false
        case .locked(let holder): try await lock.wait(for: holder)
        }
      } catch let held as LockHeld {
        try await lock.wait(for: held.holder)
      } catch let failure as StatementFailure {
        if failure.phase == .closing { options.onEvent(.applied(migration)) }
        // A statement without a transaction has had its attempts.
        guard failure.isRetryable, failure.phase != .step else { throw failure.error }
        guard attempt < options.retries else {
          throw failure.ending(after: attempt + 1, options).error
        }
        attempt += 1
        options.onEvent(.retrying(migration, attempt: attempt))
        try await Task.sleep(for: .seconds(1 << (attempt - 1)))
      }
    }
  }

  private func attemptToRun(_ migration: Migration) async throws -> RunOutcome {
    if migration.script.isTransactional {
      let run = TransactionalRun(
        migration: migration, options: options, home: home, expected: expected, effect: effect)
      return try await Dialect(database.dialect).migrations.excludingSteps(in: database) {
        try await database.performUnnamed { try run.run(on: $0) }
      }
    }
    let run = StepwiseRun(migration: migration, options: options, home: home)
    try run.checkPooler(isPooled: try await database.performUnnamed(\.isPooled))
    let outcome = try await Dialect(database.dialect).migrations.locking(for: run, in: database) {
      session, checkLock in
      try await run.run(effect, on: session, checkLock: checkLock)
    }
    if outcome == .applied, let expected {
      // Its statements are committed, so that an error of the comparison is no failure of the migration.
      do {
        let event = try await database.performUnnamed { connection in
          try expected.verifyCommitted(on: connection)
        }
        if let event { options.onEvent(event) }
      } catch let error as DatabaseError {
        options.onEvent(.unverified(error.message))
      }
    }
    return outcome
  }
}
