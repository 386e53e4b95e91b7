import CanonicalJSON
import SchemagenMigrator

/// The report about applied migrations and their changes.
enum AppliedReport {
  /// The report as text.
  ///
  /// - Parameters:
  ///   - migrations: The applied migrations.
  ///   - database: The display name of the database.
  ///   - listed: The ids of migrations whose changes are already listed above.
  static func text(
    _ migrations: [Migration], to database: String, listed: [String] = []
  ) -> String {
    guard !migrations.isEmpty else { return "\(database) is up to date." }
    var lines = ["Applied to \(database)"]
    for migration in migrations {
      lines.append("  \(migration.id)")
      if !listed.contains(migration.id) { lines += migration.summary.map { "    - \($0)" } }
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
