import DatabaseTypes
import SQLLexicon
import SchemagenRuntime

/// One statement of a migration without a transaction.
///
/// Where the statement may run in a transaction, it runs in one together with the note about it in the
/// history, so that an interruption leaves both or neither. A statement that may not, such as `CREATE INDEX
/// CONCURRENTLY`, is noted before and after it: an interruption in between is seen by the next run.
struct Step {
  let run: StepwiseRun
  /// The number of the statement, from 0.
  let index: Int
  /// What is written into the history.
  let notes: StepNotes
  /// Whether the statement was started before, so that its effect may be there.
  let mayHaveRun: Bool

  private var statement: SQLStatement { run.migration.script.body[index] }

  /// Runs the statement, and retries it while a table is locked for too long.
  ///
  /// - Throws: A ``StatementFailure``, or ``LockHeld`` while another session is at work on the statement.
  func run(on session: HeldConnection) async throws {
    var attempt = 0
    var lock = LockWait(run.options)
    while true {
      do {
        guard try await session.performUnnamed(attemptInTransaction) else { break }
        return
      } catch let held as LockHeld {
        try await lock.wait(for: held.holder)
      } catch let failure as StatementFailure {
        guard failure.isRetryable else { throw failure }
        guard attempt < run.options.retries else {
          throw failure.ending(after: attempt + 1, run.options)
        }
        attempt += 1
        run.options.onEvent(.retrying(run.migration, attempt: attempt))
        try await Task.sleep(for: .seconds(1 << (attempt - 1)))
      }
    }
    try await runAlone(on: session)
  }

  /// Runs the statement and notes it in one transaction.
  ///
  /// - Returns: False when the statement cannot run in a transaction; it had no effect then.
  private func attemptInTransaction(on connection: DatabaseConnection) throws -> Bool {
    let sql = Dialect(connection.dialect).migrations.steps
    guard !mayHaveRun, sql.mayTryTransaction(statement) else { return false }
    let history = Dialect(connection.dialect).migrations.history
    do {
      try history.begin(on: connection)
      try sql.prepareTransaction(run.options, on: connection)
      try connection.run(alone: statement.text)
      try sql.prepareNote(on: connection)
      try notes.write(index + 1, false, connection)
      try history.commit(on: connection)
      return true
    } catch let error as DatabaseError {
      try? connection.run(script: "ROLLBACK")
      if sql.isOutsideOnly(error) { return false }
      throw StatementFailure(
        migration: run.migration, statement: statement, phase: .step, cause: error
      ).namingHolders(run.options, on: connection)
    } catch {
      try? connection.run(script: "ROLLBACK")
      throw error
    }
  }

  /// Runs the statement outside of a transaction, and notes it before and after.
  private func runAlone(on session: HeldConnection) async throws {
    try await note(index, isStarted: true, on: session)
    let sql = Dialect(session.dialect).migrations.steps
    let isNeeded = try await performLone(on: session) {
      try sql.prepare(statement, mayHaveRun: mayHaveRun, on: $0)
    }
    if isNeeded { try await performLone(on: session) { try $0.run(alone: statement.text) } }
    try await note(index + 1, on: session)
  }

  private func note(
    _ count: Int, isStarted: Bool = false, on session: HeldConnection
  ) async throws {
    try await LockWait.whileHeld(run.options) {
      try await run.perform(on: session) { connection in
        try HistoryTransaction.run(on: connection) {
          try Dialect(connection.dialect).migrations.steps.prepareNote(on: connection)
          try notes.write(count, isStarted, connection)
        }
      }
    }
  }

  private func performLone<Value: Sendable>(
    on session: HeldConnection, _ work: @Sendable (DatabaseConnection) throws -> Value
  ) async throws -> Value {
    try await session.performUnnamed { connection in
      do {
        return try work(connection)
      } catch let error as DatabaseError {
        let remains = Dialect(connection.dialect).migrations.steps.remains(
          of: statement, on: connection)
        throw StatementFailure(
          migration: run.migration, statement: statement, phase: .loneStep, cause: error,
          notes: [remains].compactMap(\.self))
      }
    }
  }
}
