import DatabaseSchema
import DatabaseTypes
import MigrationFiles
import SchemagenRuntime

/// Records migrations whose changes are in a database already.
struct HistoryRecorder {
  let connection: DatabaseConnection
  /// The time of the rows, in ISO 8601.
  let now: String

  /// Records migrations in one transaction; those that have a row keep it.
  ///
  /// - Returns: Those that had no row.
  /// - Throws: ``LockHeld`` when another runner is at work, or a database error.
  func record(_ migrations: [Migration]) throws -> [Migration] {
    try write { history in
      let new = try migrations.filter { try history.row(of: $0.id, on: connection) == nil }
      for migration in new { try history.insert(row(of: migration), on: connection) }
      return new
    }
  }

  /// Corrects the rows of migrations in one transaction.
  ///
  /// - Parameter corrections: What is so, and the migration where the folder has it, by id.
  /// - Throws: ``LockHeld`` when another runner is at work, a ``MigrationError`` when a row needs no
  ///   correction, or a database error; nothing is changed then.
  func correct(
    _ corrections: [(id: String, correction: HistoryCorrection, migration: Migration?)]
  ) throws {
    try write { history in
      for (id, correction, migration) in corrections {
        // The rows of those that a migration replaces count as its row.
        let others = correction == .rolledBack ? migration?.header.replaces.map(\.id) ?? [] : []
        if try others.contains(where: { try history.row(of: $0, on: connection) != nil }) {
          for id in [id] + others { try history.delete(id, on: connection) }
        } else {
          try history.correct(id, correction, to: migration.map(row(of:)), on: connection)
        }
      }
    }
  }

  private func write<Result>(_ work: (HistoryTable) throws -> Result) throws -> Result {
    try HistoryTransaction.run(on: connection) {
      let dialect = Dialect(connection.dialect)
      if let refusal = try dialect.migrations.history.refusal(on: connection) { throw refusal }
      let home = try HistoryHome.current(on: connection)
      try home.use(on: connection)
      try dialect.migrations.history.lock(home, on: connection)
      let history = HistoryTable(in: home, dialect)
      do {
        try history.prepare(on: connection)
        return try work(history)
      } catch let error as DatabaseError where error.code == .permission {
        throw MigrationError(error, of: home.table)
      }
    }
  }

  private func row(of migration: Migration) -> AppliedMigration {
    AppliedMigration(
      id: migration.id, checksum: migration.checksum, startedAt: now, finishedAt: now,
      statementsDone: migration.script.body.count, hashAfter: migration.header.after,
      downSQL: migration.down)
  }
}
