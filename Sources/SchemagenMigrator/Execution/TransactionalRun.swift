import DatabaseSchema
import DatabaseTypes
import MigrationFiles
import SQLLexicon
import SchemagenRuntime

/// One attempt to run a migration as one transaction, its history row included.
struct TransactionalRun {
  let migration: Migration
  let options: MigratorOptions
  /// Where the history is.
  let home: HistoryHome
  /// What the database has to be at the end; not verified when nil.
  var expected: ExpectedState?
  /// What becomes of the history.
  var effect = HistoryEffect.insert

  /// Runs the migration on a connection.
  ///
  /// - Throws: A ``StatementFailure``, or the reason why the migration could not start; the database
  ///   is unchanged then, unless the failure is of the time after the commit.
  func run(on connection: DatabaseConnection) throws -> RunOutcome {
    var transaction = Dialect(connection.dialect).migrations
      .transaction(for: migration, on: connection, options: options, in: home)
    do {
      if let holder = try during(.opening, { try transaction.begin() }) {
        return .locked(by: holder)
      }
      let outcome = try runInside(transaction, on: connection)
      guard outcome == .applied else {
        transaction.rollBack()
        return outcome
      }
      try during(.commit) { try transaction.commit() }
    } catch {
      transaction.rollBack()
      if try wasOvertaken(on: connection) { return .alreadyApplied }
      throw (error as? StatementFailure)?.namingHolders(options, on: connection) ?? error
    }
    defer { transaction.restore() }
    try transaction.finish()
    return .applied
  }

  private func runInside(
    _ transaction: any MigrationTransaction, on connection: DatabaseConnection
  ) throws -> RunOutcome {
    try during(.opening) { try home.create(on: connection) }
    let history = HistoryTable(in: home, Dialect(connection.dialect))
    let row: AppliedMigration?
    switch effect {
    case .nothing:
      try runStatements(transaction, on: connection)
      return .applied
    case .delete(let ids, _, let refused):
      let rows = try ids.compactMap { try found($0, in: history, on: connection) }
      guard let row = rows.first else { return .alreadyApplied }
      if let progress = rows.lazy.compactMap(\.reversal).first,
        let obstacle = try Resumption(takingBack: migration, row, progress).obstacle()
      {
        throw obstacle
      }
      try during(.opening) { for loss in refused { try loss.check(on: connection) } }
      try runStatements(transaction, on: connection)
      try during(.history) { for id in ids { try history.delete(id, on: connection) } }
      return .applied
    case .insert: row = try found(migration.id, in: history, on: connection)
    }
    if let row {
      guard try Resumption(migration, row, in: home).isNeeded() else { return .alreadyApplied }
    }
    let start = options.now()
    try runStatements(transaction, on: connection)
    try during(.history) {
      if row != nil { try history.delete(migration.id, on: connection) }
      try history.insert(newRow(start), on: connection)
    }
    return .applied
  }

  /// The row of a migration, in a table that is made ready to be written.
  private func found(
    _ id: String, in history: HistoryTable, on connection: DatabaseConnection
  ) throws -> AppliedMigration? {
    try during(.history) {
      try history.prepare(on: connection)
      return try history.row(of: id, on: connection)
    }
  }

  private func newRow(_ start: Double) -> AppliedMigration {
    AppliedMigration(
      id: migration.id, checksum: migration.checksum, startedAt: UTCTime.iso8601(start),
      finishedAt: UTCTime.iso8601(options.now()), statementsDone: migration.script.body.count,
      hashAfter: migration.header.after, downSQL: migration.down)
  }

  /// Runs all statements, and compares what they have made with what they should make.
  private func runStatements(
    _ transaction: any MigrationTransaction, on connection: DatabaseConnection
  ) throws {
    for statement in migration.script.body {
      try Self.run(statement, of: migration, on: connection)
      guard connection.isInTransaction else { throw ended(by: statement) }
    }
    try during(.statement) { try transaction.resetSettings() }
    try during(.verification) {
      if let event = try expected?.verify(migration, on: connection) { options.onEvent(event) }
    }
  }

  /// A statement has ended the transaction, as a function can do that SQLite calls, or a conflict clause.
  private func ended(by statement: SQLStatement) -> MigrationError {
    var error = MigrationError(
      .script, "\(migration.id) failed: this statement ended the migration's own transaction.",
      help: "A migration is one transaction: take out what commits or rolls back.",
      "What was executed before it may have been kept: `schemagen db drift` tells. The migration is not "
        + "recorded as applied.")
    if !migration.path.isEmpty { error.place = statement.place(in: migration.path) }
    return error
  }

  /// Whether another runner applied the migration while this one tried to.
  ///
  /// A file that asks for a stricter isolation than ours sees the state of the moment in which it asked
  /// for the lock, which may be one before the other runner's commit.
  private func wasOvertaken(on connection: DatabaseConnection) throws -> Bool {
    guard effect == .insert, migration.script.hasOwnIsolation, connection.isUsable else {
      return false
    }
    let history = HistoryTable(in: home, Dialect(connection.dialect))
    let row = try? history.row(of: migration.id, on: connection)
    return row?.finishedAt != nil && row?.checksum == migration.checksum
  }

  /// Does a part of the run, and says in the error which it was.
  private func during<Value>(
    _ phase: StatementFailure.Phase, _ work: () throws -> Value
  ) throws -> Value {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw StatementFailure(migration: migration, phase: phase, cause: error)
    }
  }

  /// Runs one statement of a migration.
  static func run(
    _ statement: SQLStatement, of migration: Migration, on connection: DatabaseConnection
  ) throws {
    do {
      try connection.run(alone: statement.text)
    } catch let error as DatabaseError {
      throw StatementFailure(migration: migration, statement: statement, cause: error)
    }
  }
}
