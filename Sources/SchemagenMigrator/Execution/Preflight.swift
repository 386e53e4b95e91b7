import DatabaseIntrospection
import DatabaseTypes
import DialectIntrospection
import SchemagenRuntime

/// The checks before the first migration runs.
struct Preflight {
  let status: MigrationStatus
  /// The path of the migrations folder in messages.
  let folder: String
  /// Whether another migration is about to be written into the folder.
  let expectsMore: Bool

  /// Checks that the folder still contains the applied migrations.
  ///
  /// A missing migration is allowed when nothing is to be applied: an older version of an app may
  /// run on a newer database.
  func check() throws {
    for entry in status.entries {
      if case .edited(let recorded, let found) = entry.state {
        throw MigrationError(
          .edited, "\(folder)/\(entry.id) was edited after it was applied.",
          help: "The database has the checksum \(recorded), the file has \(found).",
          "Restore the file from git, and put the change into a new migration.",
          "If it does the same as before, record its checksum: "
            + "`schemagen migrate resolve --checksum \(entry.id)`.")
      }
    }
    let missing = status.entries.filter { $0.state == .missing }.map(\.id)
    guard let first = missing.first, !status.pending.isEmpty || expectsMore else { return }
    throw MigrationError(
      .missing,
      missing.count == 1
        ? "The database has the migration \(first), which \(folder) does not have."
        : "The database has \(missing.count) migrations that \(folder) does not have, "
          + "such as \(first).",
      help: "It may be on another branch: merge that branch, or use another database for this one.",
      wayBack(from: first, isOne: missing.count == 1))
  }

  /// How to take back what is not in the folder.
  private func wayBack(from missing: String, isOne: Bool) -> String {
    let earlier = status.entries.last { entry in
      if case .applied = entry.state { entry.id < missing } else { false }
    }
    let command = earlier.map { "migrate down --to \($0.id)" } ?? "migrate reset"
    return earlier == nil
      ? "On a development database `schemagen \(command)` starts over."
      : "`schemagen \(command)` takes \(isOne ? "it" : "them") back, with "
        + "the down.sql that the history kept."
  }

  /// Checks that a database without a history is empty.
  static func checkEmpty(_ database: Database) async throws {
    let names = try await database.perform { connection in
      try Dialect(connection.dialect).introspector.relationNames(connection)
        .filter { $0 != HistoryTable.name }
    }
    guard !names.isEmpty else { return }
    let list = names.prefix(3).joined(separator: ", ") + (names.count > 3 ? ", …" : "")
    let word = names.count == 1 ? "table" : "tables"
    throw MigrationError(
      .notEmpty,
      "The database has \(names.count) \(word) (\(list)), but no migration history.",
      help: "If these are the tables of the schema, `schemagen migrate baseline` records the "
        + "migrations without running them.",
      "If not, use an empty database.")
  }
}
