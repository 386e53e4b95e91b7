import CanonicalJSON
import SchemagenMigrator

/// Tells which migrations were applied and what each did.
enum AppliedReport {
  /// The report as lines for people.
  ///
  /// - Parameters:
  ///   - migrations: What was applied.
  ///   - database: How messages name the database.
  ///   - told: The ids of migrations whose changes the reader has just read.
  static func text(
    _ migrations: [Migration], to database: String, told: [String] = []
  ) -> String {
    guard !migrations.isEmpty else { return "\(database) is up to date." }
    var lines = ["Applied to \(database)"]
    for migration in migrations {
      lines.append("  \(migration.id)")
      if !told.contains(migration.id) { lines += migration.summary.map { "    - \($0)" } }
    }
    return lines.joined(separator: "\n")
  }

  /// The migrations as `--json` shows them.
  static func json(_ migrations: [Migration]) -> JSONNode {
    .array(
      migrations.map { migration in
        ["id": .string(migration.id), "changes": .strings(migration.summary)]
      })
  }
}
