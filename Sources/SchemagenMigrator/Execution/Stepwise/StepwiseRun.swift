import DatabaseTypes
import MigrationFiles
import SQLLexicon
import SchemagenRuntime

/// Runs a migration without a transaction, statement by statement, and records its progress.
struct StepwiseRun {
  let migration: Migration
  let options: MigratorOptions
  /// Where the history is.
  let home: HistoryHome
  /// The checksums of its statements, taken once, because the row is written again after each of them.
  private let checksums: [String]

  init(migration: Migration, options: MigratorOptions, home: HistoryHome) {
    self.migration = migration
    self.options = options
    self.home = home
    let script = migration.script
    checksums = script.isTransactional ? [] : script.body.map(StatementChecksum.of)
  }

  /// Runs the remaining statements of the migration, on one connection, because a statement may set
  /// something for those after it.
  ///
  /// - Parameters:
  ///   - session: The connection, which has the settings of the migration afterwards.
  ///   - checkLock: Called before each statement; throws when the lock is lost.
  /// - Throws: A ``StatementFailure``; the statements before it keep their effect and are recorded. Or
  ///   ``LockHeld``, when this runner has to let go of its own lock and ask again later.
  func run(
    on session: HeldConnection, checkLock: @Sendable () async throws -> Void
  ) async throws -> RunOutcome {
    let row = try await perform(on: session) { connection in
      try HistoryTransaction.run(on: connection) { try start(on: connection) }
    }
    let resumption = Resumption(migration, row, in: home)
    guard try resumption.isNeeded() else { return .alreadyApplied }
    let statements = migration.script.body
    let notes = StepNotes { count, isStarted, connection in
      let row = progress(
        count, startedAt: row.startedAt, isStarted: isStarted,
        isFinished: count == statements.count)
      try history(on: connection).update(row, on: connection)
    }
    try await runSteps(
      after: row.statementsDone, nextMayHaveRun: resumption.nextMayHaveRun, notes, on: session,
      checkLock: checkLock)
    return .applied
  }

  /// Runs the statements that are left, and notes each of them.
  ///
  /// - Parameters:
  ///   - done: How many statements were executed by former runs.
  ///   - nextMayHaveRun: Whether a former run started the next one.
  ///   - notes: What is written into the history.
  /// - Throws: A ``StatementFailure``, or ``LockHeld``.
  func runSteps(
    after done: Int, nextMayHaveRun: Bool, _ notes: StepNotes, on session: HeldConnection,
    checkLock: @Sendable () async throws -> Void
  ) async throws {
    let statements = migration.script.body
    if nextMayHaveRun { try await checkIsIdle(statements[done], on: session) }
    if done > 0 {
      options.onEvent(.resuming(migration, statementsDone: done))
      try await repeatSettings(statements.prefix(done), on: session)
    }
    if done == statements.count { try await finish(notes, on: session) }
    for index in statements.indices.dropFirst(done) {
      try await checkLock()
      try await Step(
        run: self, index: index, notes: notes, mayHaveRun: index == done && nextMayHaveRun
      ).run(on: session)
    }
  }

  /// How far the script has run after some statements.
  ///
  /// - Parameter isStarted: Whether the next one is about to be executed outside of a transaction.
  func progress(_ count: Int, isStarted: Bool) -> StatementProgress {
    StatementProgress(
      done: count, checksums: Array(checksums.prefix(count + (isStarted ? 1 : 0))))
  }

  /// The row after some statements.
  ///
  /// - Parameters:
  ///   - count: How many statements were executed.
  ///   - isStarted: Whether the next one is about to be executed outside of a transaction.
  func progress(
    _ count: Int, startedAt: String, isStarted: Bool = false, isFinished: Bool = false
  ) -> AppliedMigration {
    AppliedMigration(
      id: migration.id, checksum: migration.checksum, startedAt: startedAt,
      finishedAt: isFinished ? UTCTime.iso8601(options.now()) : nil, statementsDone: count,
      hashAfter: migration.header.after,
      statementChecksums: progress(count, isStarted: isStarted).checksums,
      downSQL: migration.down)
  }

  /// The history table.
  func history(on connection: DatabaseConnection) -> HistoryTable {
    HistoryTable(in: home, Dialect(connection.dialect))
  }

  /// Does something between two statements, and says in the error of which migration that was.
  func perform<Value: Sendable>(
    on session: HeldConnection, _ work: @Sendable (DatabaseConnection) throws -> Value
  ) async throws -> Value {
    do {
      return try await session.performUnnamed(work)
    } catch let error as DatabaseError {
      throw StatementFailure(migration: migration, phase: .stepRecord, cause: error)
    }
  }

  /// The row of the migration, which is inserted if it is missing.
  private func start(on connection: DatabaseConnection) throws -> AppliedMigration {
    try home.create(on: connection)
    let history = history(on: connection)
    try history.prepare(on: connection)
    if let row = try history.row(of: migration.id, on: connection) { return row }
    let row = progress(0, startedAt: UTCTime.iso8601(options.now()))
    try history.insert(row, on: connection)
    return row
  }

  /// Makes sure that the server is not at work on a statement for a runner that has gone.
  ///
  /// It is not waited for here, where this runner holds its lock: an index that is built concurrently waits for
  /// each transaction that it has met with a snapshot until that ends, so that both would wait for ever.
  ///
  /// - Throws: ``LockHeld``.
  private func checkIsIdle(_ statement: SQLStatement, on session: HeldConnection) async throws {
    try await perform(on: session) { connection in
      try Dialect(connection.dialect).migrations.steps.checkIsIdle(statement, on: connection)
    }
  }

  /// Notes that no statement is left.
  private func finish(_ notes: StepNotes, on session: HeldConnection) async throws {
    let count = migration.script.body.count
    try await perform(on: session) { connection in
      try HistoryTransaction.run(on: connection) { try notes.write(count, false, connection) }
    }
  }

  /// Sets again what the statements before the interruption had set for their session.
  private func repeatSettings(
    _ statements: ArraySlice<SQLStatement>, on session: HeldConnection
  ) async throws {
    for statement in statements where statement.isSessionSetting {
      try await session.performUnnamed { connection in
        do {
          try connection.run(alone: statement.text)
        } catch let error as DatabaseError {
          throw StatementFailure(
            migration: migration, statement: statement, phase: .step, cause: error)
        }
      }
    }
  }
}
