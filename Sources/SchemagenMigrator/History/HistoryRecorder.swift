import SchemagenRuntime

/// Writes rows for migrations whose changes a database has already.
struct HistoryRecorder {
  let connection: DatabaseConnection
  /// The time of the rows, in ISO 8601.
  let now: String

  /// Records migrations in one transaction; those with a row stay as they are.
  func record(_ migrations: [Migration]) throws {
    try connection.run(script: "BEGIN")
    do {
      let history = try HistoryTable(on: connection)
      try history.create(on: connection)
      for migration in migrations
      where try history.row(of: migration.id, on: connection) == nil {
        try history.insert(row(of: migration), on: connection)
      }
      try connection.run(script: "COMMIT")
    } catch {
      try? connection.run(script: "ROLLBACK")
      throw error
    }
  }

  private func row(of migration: Migration) -> AppliedMigration {
    AppliedMigration(
      id: migration.id, checksum: migration.checksum, startedAt: now, finishedAt: now,
      statementsDone: 0, hashAfter: migration.header.after)
  }
}
