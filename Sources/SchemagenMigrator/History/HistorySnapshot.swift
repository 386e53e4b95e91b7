import DatabaseIntrospection
import DatabaseTypes
import DialectIntrospection
import SchemagenRuntime

/// What a database holds of migrations at one moment.
///
/// The history and the tables are read together: read apart, the first migration of another runner may
/// be committed in between, and its tables seem to belong to no migration.
struct HistorySnapshot: Sendable {
  /// Where the history is, or will be.
  let home: HistoryHome
  /// Whether the database has a history, which may be empty after all migrations were taken back.
  let hasHistory: Bool
  /// The rows of the history in the order in which they were applied.
  let rows: [AppliedMigration]
  /// The tables and views beside the history table.
  let relations: [String]
  /// Whether a pooler may give every transaction another session.
  let isPooled: Bool

  /// Reads a database, and waits for a process that keeps readers out of an SQLite file.
  ///
  /// - Throws: A ``MigrationError`` when the lock is held for too long, or a database error.
  static func read(_ database: Database, _ options: MigratorOptions) async throws -> HistorySnapshot
  {
    try await LockWait.whileHeld(options) {
      try await database.performUnnamed { connection in
        try HistoryTransaction.read(on: connection) { try HistorySnapshot(on: connection) }
      }
    }
  }

  private init(on connection: DatabaseConnection) throws {
    home = try HistoryHome.current(on: connection)
    try home.use(on: connection)
    isPooled = connection.isPooled
    let dialect = Dialect(connection.dialect)
    do {
      let table = HistoryTable(in: home, dialect)
      rows = try table.rows(on: connection)
      hasHistory = try !rows.isEmpty || !table.columnNames(on: connection).isEmpty
    } catch let error as DatabaseError where error.code == .permission {
      throw MigrationError(error, of: home.table)
    }
    relations = try dialect.introspector.relationNames(connection)
      .filter { $0 != HistoryTable.name }
  }
}
