import DatabaseSchema
import DatabaseTypes
import SchemagenRuntime

/// Records migrations whose changes are in a database already.
struct HistoryRecorder {
  let connection: DatabaseConnection
  /// The time of the rows, in ISO 8601.
  let now: String

  /// Records migrations in one transaction; those that have a row keep it.
  ///
  /// - Throws: ``LockHeld`` when another runner is at work, or a database error.
  func record(_ migrations: [Migration]) throws {
    try HistoryTransaction.run(on: connection) {
      let dialect = Dialect(connection.dialect)
      let home = try HistoryHome(on: connection)
      try home.use(on: connection)
      try dialect.historySQL.lock(home, on: connection)
      let history = HistoryTable(in: home, dialect)
      do {
        try history.prepare(on: connection)
        for migration in migrations
        where try history.row(of: migration.id, on: connection) == nil {
          try history.insert(row(of: migration), on: connection)
        }
      } catch let error as DatabaseError where error.code == .permission {
        throw MigrationError(error, of: home.table)
      }
    }
  }

  private func row(of migration: Migration) -> AppliedMigration {
    AppliedMigration(
      id: migration.id, checksum: migration.checksum, startedAt: now, finishedAt: now,
      statementsDone: 0, hashAfter: migration.header.after)
  }
}
