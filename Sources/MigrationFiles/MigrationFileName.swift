package import DatabaseTypes

/// The names of the files of a migrations folder.
package enum MigrationFileName {
  /// The file in which `prisma migrate` names the database of a folder.
  package static let prismaLock = "migration_lock.toml"
  /// What a migration changes.
  package static let changes = "changes.json"

  /// The names that a migration's script may have: with the dialect, and of a migration for a single
  /// database without.
  package static func scripts(for dialect: Dialect) -> [String] {
    ["migration.\(dialect.rawValue).sql", "migration.sql"]
  }

  /// Whether a file has the name of a script, whatever the dialect.
  package static func isScript(_ name: String) -> Bool {
    name.hasPrefix("migration.") && name.hasSuffix(".sql")
  }

  /// Whether a file has the name of a script that takes a migration back.
  package static func isDown(_ name: String) -> Bool {
    name.hasPrefix("down.") && name.hasSuffix(".sql")
  }

  /// The file that takes a script back: `down.sql` of `migration.sql`, `down.sqlite.sql` of
  /// `migration.sqlite.sql`.
  package static func down(of script: String) -> String {
    script.replacing("migration.", with: "down.")
  }
}
