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

  /// Runs the remaining statements of the migration, on one connection, because a statement may set
  /// something for those after it.
  ///
  /// - Parameters:
  ///   - session: The connection, which has the settings of the migration afterwards.
  ///   - checkLock: Called before each statement; throws when the lock is lost.
  /// - Throws: A ``StatementFailure``; the statements before it keep their effect and are recorded.
  func run(
    on session: HeldConnection, checkLock: @Sendable () async throws -> Void
  ) async throws -> RunOutcome {
    let row = try await perform(on: session) { connection in
      try HistoryTransaction.run(on: connection) { try start(on: connection) }
    }
    let resumption = Resumption(migration, row, in: home)
    guard try resumption.isNeeded() else { return .alreadyApplied }
    let statements = migration.script.body
    if row.statementsDone > 0 {
      options.onEvent(.resuming(migration, statementsDone: row.statementsDone))
      try await repeatSettings(statements.prefix(row.statementsDone), on: session)
    }
    if row.statementsDone == statements.count { try await finish(row, on: session) }
    for index in statements.indices.dropFirst(row.statementsDone) {
      try await checkLock()
      let isFirst = index == row.statementsDone
      try await Step(
        run: self, index: index, startedAt: row.startedAt,
        mayHaveRun: isFirst && resumption.nextMayHaveRun
      ).run(on: session)
    }
    return .applied
  }

  /// The row after some statements.
  ///
  /// - Parameters:
  ///   - count: How many statements were executed.
  ///   - isStarted: Whether the next one is about to be executed outside of a transaction.
  func progress(
    _ count: Int, startedAt: String, isStarted: Bool = false, isFinished: Bool = false
  ) -> AppliedMigration {
    let known = migration.script.body.prefix(count + (isStarted ? 1 : 0))
    return AppliedMigration(
      id: migration.id, checksum: migration.checksum, startedAt: startedAt,
      finishedAt: isFinished ? UTCTime.iso8601(options.now()) : nil, statementsDone: count,
      hashAfter: migration.header.after, statementChecksums: known.map(StatementChecksum.of),
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

  /// Records a migration as applied of which no statement is left.
  private func finish(_ row: AppliedMigration, on session: HeldConnection) async throws {
    let done = progress(row.statementsDone, startedAt: row.startedAt, isFinished: true)
    try await perform(on: session) { connection in
      try HistoryTransaction.run(on: connection) {
        try history(on: connection).update(done, on: connection)
      }
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
