import DatabaseTypes
import MigrationFiles
import SchemagenRuntime

/// A folder of the time before a squash, on a database whose history has the squashed migration.
///
/// What the database has is what the folder has, under another name: to take it back would drop all of it.
extension Migrator {
  /// Refuses a folder with migrations that others of the database have taken the place of.
  ///
  /// - Parameter chosen: The migrations that are to be taken back; nil where others are to be applied, which
  ///   the folder may not do at all.
  /// - Throws: A ``MigrationError`` that says so, or a database error.
  func checkIsNotOlder(
    _ directory: MigrationDirectory, than snapshot: HistorySnapshot, of database: Database,
    takingBack chosen: [String]? = nil
  ) async throws {
    for id in snapshot.rows.map(\.id) where directory.migration(id) == nil {
      guard let down = try await keptDown(of: id, snapshot, database) else { continue }
      let replaced = MigrationHeader(of: down).replaces.map(\.id)
      let known = replaced.filter { directory.migration($0) != nil }
      guard let first = known.first, let last = known.last else { continue }
      if let chosen, !chosen.contains(where: { $0 == id || known.contains($0) }) { continue }
      throw MigrationError(
        .missing,
        "The database has the migration \(id), which replaces \(first)"
          + (known.count > 1 ? " to \(last)" : "") + ": \(directory.path) is older than that.",
        help: "Update the checkout, with `git pull` or by merging the branch that has \(id).",
        "Do not take \(id) back: that would drop what \(directory.path) has made, too.")
    }
  }

  /// The text of `down.sql` that the history kept when a migration was applied; nil where it has none.
  func keptDown(
    of id: String, _ snapshot: HistorySnapshot, _ database: Database
  ) async throws -> String? {
    let dialect = Dialect(database.dialect)
    return try await LockWait.whileHeld(options) {
      try await database.performUnnamed { connection in
        try HistoryTransaction.read(on: connection) {
          try HistoryTable(in: snapshot.home, dialect).downSQL(of: id, on: connection)
        }
      }
    }
  }
}
