import DatabaseSchema
import DatabaseTypes
import SchemagenRuntime

/// Runs one migration: waits for other runners, and retries where that may succeed.
struct MigrationRunner {
  let database: Database
  let options: MigratorOptions
  /// What the database has to be before the migration is committed; not verified when nil.
  var expected: ExpectedState?
  /// What becomes of the history.
  var effect = HistoryEffect.insert

  /// Runs a migration.
  ///
  /// - Returns: Whether this runner applied it; `false` when another one was faster.
  func run(_ migration: Migration) async throws -> Bool {
    options.onEvent(.starting(migration))
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
      } catch let failure as StatementFailure {
        let isTransactional = migration.script.isTransactional
        guard isTransactional, failure.isRetryable, attempt < options.retries else {
          throw failure.error(isUndone: isTransactional)
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
        migration: migration, options: options, expected: expected, effect: effect)
      return try await database.perform { try run.run(on: $0) }
    }
    let outcome = try await runStepwise(migration)
    if outcome == .applied, let expected {
      let event = try await database.perform { try expected.verifyCommitted(on: $0) }
      if let event { options.onEvent(event) }
    }
    return outcome
  }

  private func runStepwise(_ migration: Migration) async throws -> RunOutcome {
    switch Dialect(database.dialect) {
    case .postgresql:
      return try await PostgreSQLStepwiseRun(database: database, options: options).run(migration)
    case .sqlite:
      return try await StepwiseRun(migration: migration, options: options)
        .run(in: database, checkLock: {})
    }
  }
}
