import DatabaseIntrospection
import DatabaseTypes
import DialectIntrospection
import MigrationFiles
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
  private(set) var rows: [AppliedMigration]
  /// The tables and views beside the history table.
  let relations: [String]
  /// Migrations that count as applied without a row, because the database has all that they replace.
  private(set) var unrecorded: [Migration] = []
  /// Why a migration can neither run nor count as applied, by its id: the database has a part of those that
  /// it replaces.
  private(set) var obstacles: [String: MigrationError] = [:]
  /// Who is at work on a migration that is not finished; nil where it was interrupted, or all are finished.
  private(set) var runner: String?
  /// Whether a pooler may give every transaction another session.
  let isPooled: Bool
  /// Whether the database schema of ``home`` is there.
  let hasSchema: Bool

  /// Reads a database, and waits for a process that keeps readers out of an SQLite file.
  ///
  /// - Throws: A ``MigrationError`` when the lock is held for too long, or a database error.
  static func read(_ database: Database, _ options: MigratorOptions) async throws -> HistorySnapshot
  {
    var snapshot = try await readOnce(database, options)
    guard snapshot.hasUnfinished else { return snapshot }
    let rules = Dialect(database.dialect).migrations
    if let runner = try await rules.runner(in: snapshot.home, of: database) {
      snapshot.runner = runner
      return snapshot
    }
    // It may have been finished before its runner was looked for.
    return try await readOnce(database, options)
  }

  private var hasUnfinished: Bool { rows.contains { $0.finishedAt == nil } }

  private static func readOnce(
    _ database: Database, _ options: MigratorOptions
  ) async throws -> HistorySnapshot {
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
      hasSchema = try hasHistory || dialect.migrations.history.exists(home, on: connection)
    } catch let error as DatabaseError where error.code == .permission {
      throw MigrationError(
        error, of: home.table,
        note: "SELECT alone is enough to read it, as `schemagen migrate status` does.")
    }
    relations = try dialect.introspector.relationNames(connection)
      .filter { $0 != HistoryTable.name }
  }

  /// `2 tables (Post, User)`; `nil` without any.
  var relationWords: String? {
    guard !relations.isEmpty else { return nil }
    let list = relations.prefix(3).joined(separator: ", ") + (relations.count > 3 ? ", …" : "")
    return "\(relations.count) \(relations.count == 1 ? "table" : "tables") (\(list))"
  }

  /// The history as a folder sees it: the rows of migrations that one of the folder replaces are its row.
  func seen(by directory: MigrationDirectory) -> HistorySnapshot {
    var seen = self
    for migration in directory.migrations where !migration.header.replaces.isEmpty {
      let found = SquashedRows(of: migration, in: rows)
      seen.rows.removeAll(where: found.contains)
      if found.isEmpty || rows.contains(where: { $0.id == migration.id }) { continue }
      if let obstacle = found.obstacle {
        seen.obstacles[migration.id] = obstacle
      } else {
        seen.unrecorded.append(migration)
        seen.rows.append(found.sum)
      }
    }
    return seen
  }
}
