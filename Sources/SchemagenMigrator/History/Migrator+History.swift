import DatabaseSchema
import DatabaseTypes
package import SchemagenRuntime

extension Migrator {
  /// The names of the migrations in the history of a database, sorted; of those that one of the folder
  /// replaces, the name of that one.
  ///
  /// - Throws: A database error.
  package func recordedIDs(in database: Database) async throws -> [String] {
    let snapshot = try await HistorySnapshot.read(database, options)
    // The migrations of another tool have no headers.
    let directory = try? MigrationDirectory.read(source, dialect: Dialect(database.dialect))
    return (directory.map(snapshot.seen) ?? snapshot).rows.map(\.id).sorted()
  }

  /// Checks that no setting of a database, a role or the connection allows reading only.
  ///
  /// - Throws: A ``MigrationError`` that names it, or a database error.
  package func checkWritable(_ database: Database) async throws {
    try await WriteAccess.check(database)
  }

  /// Records migrations as applied without running them.
  ///
  /// - Returns: Those that had no row yet.
  /// - Throws: A ``MigrationError`` when another runner holds the lock for too long, or a database
  ///   error; nothing is recorded then.
  @discardableResult
  package func record(
    _ migrations: [Migration], in database: Database
  ) async throws -> [Migration] {
    let migrations = try migrations.map(withDown)
    return try await writeHistory(of: database) { try $0.record(migrations) }
  }

  /// Corrects what the history says about some migrations, which do not run.
  ///
  /// - Parameter corrections: What a person says, and the migration where the folder has it, by id.
  /// - Throws: A ``MigrationError`` when a row needs no correction, or another runner holds the lock for
  ///   too long, or a database error; nothing is changed then.
  package func correct(
    _ corrections: [(id: String, correction: HistoryCorrection, migration: Migration?)],
    in database: Database
  ) async throws {
    let corrections = try corrections.map { id, correction, migration in
      (id: id, correction: correction, migration: try migration.map(withDown))
    }
    try await writeHistory(of: database) { try $0.correct(corrections) }
  }

  /// A migration with the text of its `down.sql`, which the history keeps.
  func withDown(_ migration: Migration) throws(MigrationError) -> Migration {
    var migration = migration
    migration.down = try DownFile(of: migration, in: source)?.text
    return migration
  }

  private func writeHistory<Result: Sendable>(
    of database: Database, _ write: @escaping @Sendable (HistoryRecorder) throws -> Result
  ) async throws -> Result {
    let now = UTCTime.iso8601(options.now())
    return try await LockWait.whileHeld(options) {
      try await Dialect(database.dialect).migrations.excludingSteps(in: database) {
        try await database.performUnnamed { connection in
          try write(HistoryRecorder(connection: connection, now: now))
        }
      }
    }
  }
}
