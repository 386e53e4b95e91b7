import SchemagenRuntime

/// Runs a migration without a transaction, statement by statement, and records its progress.
struct StepwiseRun {
  let migration: Migration
  let options: MigratorOptions

  /// Runs the remaining statements of the migration.
  ///
  /// - Parameters:
  ///   - session: Runs the statements and records each in the history.
  ///   - checkLock: Called before each statement; throws when the lock is lost.
  /// - Throws: A ``StatementFailure``; the statements before it keep their effect and are recorded.
  func run(
    in session: any DatabaseSession, checkLock: @Sendable () async throws -> Void
  ) async throws -> RunOutcome {
    let row: AppliedMigration
    do {
      row = try await session.perform { connection in
        try HistoryTransaction.run(on: connection) { try start(on: connection) }
      }
    } catch let held as LockHeld {
      return .locked(by: held.holder)
    }
    guard row.finishedAt == nil else { return .alreadyApplied }
    if row.statementsDone > 0 {
      options.onEvent(.resuming(migration, statementsDone: row.statementsDone))
    }
    let statements = migration.script.body
    for index in statements.indices.dropFirst(row.statementsDone) {
      try await checkLock()
      let isLast = index == statements.count - 1
      let done = progress(index + 1, startedAt: row.startedAt, isFinished: isLast)
      try await session.perform { connection in
        try TransactionalRun.run(statements[index], of: migration, on: connection)
        try HistoryTable(on: connection).update(done, on: connection)
      }
    }
    return .applied
  }

  /// The row of the migration, which is inserted if it is missing.
  private func start(on connection: DatabaseConnection) throws -> AppliedMigration {
    try CurrentSchema.create(on: connection)
    let history = try HistoryTable(on: connection)
    try history.prepare(on: connection)
    if let row = try history.row(of: migration.id, on: connection) { return row }
    let isEmpty = migration.script.body.isEmpty
    let row = progress(0, startedAt: UTCTime.iso8601(options.now()), isFinished: isEmpty)
    try history.insert(row, on: connection)
    return progress(0, startedAt: row.startedAt)
  }

  private func progress(
    _ count: Int, startedAt: String, isFinished: Bool = false
  ) -> AppliedMigration {
    AppliedMigration(
      id: migration.id, checksum: migration.checksum, startedAt: startedAt,
      finishedAt: isFinished ? UTCTime.iso8601(options.now()) : nil, statementsDone: count,
      hashAfter: migration.header.after, downSQL: migration.down)
  }
}
