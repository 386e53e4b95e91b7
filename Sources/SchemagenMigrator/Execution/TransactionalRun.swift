import DatabaseSchema
import DatabaseTypes
import SQLLexicon
import SchemagenRuntime

/// One attempt to run a migration as one transaction, its history row included.
struct TransactionalRun {
  let migration: Migration
  let options: MigratorOptions
  /// What the database has to be at the end; not verified when nil.
  var expected: ExpectedState?
  /// What becomes of the history.
  var effect = HistoryEffect.insert

  /// Runs the migration on a connection.
  ///
  /// - Throws: A ``StatementFailure``, or the reason why the migration could not start; the database
  ///   is unchanged then.
  func run(on connection: DatabaseConnection) throws -> RunOutcome {
    let transaction = Dialect(connection.dialect)
      .transaction(for: migration, on: connection, options: options)
    do {
      if let holder = try transaction.begin() { return .locked(by: holder) }
      let outcome = try runInside(on: connection)
      if outcome == .applied {
        try transaction.commit()
        transaction.restore()
      } else {
        transaction.rollBack()
      }
      return outcome
    } catch {
      transaction.rollBack()
      throw error
    }
  }

  private func runInside(on connection: DatabaseConnection) throws -> RunOutcome {
    try CurrentSchema.create(on: connection)
    if effect == .nothing {
      try runStatements(on: connection)
      return .applied
    }
    let history = try HistoryTable(on: connection)
    try history.prepare(on: connection)
    if case .delete(let id) = effect {
      guard try history.row(of: id, on: connection) != nil else { return .alreadyApplied }
      try runStatements(on: connection)
      try history.delete(id, on: connection)
      return .applied
    }
    guard try history.row(of: migration.id, on: connection) == nil else { return .alreadyApplied }
    let start = options.now()
    try runStatements(on: connection)
    let row = AppliedMigration(
      id: migration.id, checksum: migration.checksum, startedAt: UTCTime.iso8601(start),
      finishedAt: UTCTime.iso8601(options.now()), statementsDone: migration.script.body.count,
      hashAfter: migration.header.after, downSQL: migration.down)
    try history.insert(row, on: connection)
    return .applied
  }

  /// Runs all statements, and compares what they have made with what they should make.
  private func runStatements(on connection: DatabaseConnection) throws {
    let sql = Dialect(connection.dialect).historySQL
    let path = expected == nil ? nil : try sql.searchPath(on: connection)
    for statement in migration.script.body {
      try Self.run(statement, of: migration, on: connection)
    }
    if let path { try sql.use(searchPath: path, on: connection) }
    if let event = try expected?.verify(migration, on: connection) { options.onEvent(event) }
  }

  /// Runs one statement of a migration.
  static func run(
    _ statement: SQLStatement, of migration: Migration, on connection: DatabaseConnection
  ) throws {
    do {
      try connection.run(script: statement.text)
    } catch let error as DatabaseError {
      throw StatementFailure(migration: migration, statement: statement, cause: error)
    }
  }
}
