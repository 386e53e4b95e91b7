import CanonicalJSON
import DatabaseChanges
import MigrationPlanning
import MigrationReview
import SchemagenMigrator

/// The report of `migrate`: what changed, which files it wrote, which migrations it applied.
struct MigrateReport {
  let migrations: [PlannedMigration]
  /// The display paths of the written files.
  let written: [String]
  /// The applied migrations; `nil` when no database was touched.
  let applied: [Migration]?
  let database: String?

  /// The report as text.
  var text: String {
    var parts: [String] = []
    let changes = migrations.flatMap(\.changes)
    if !changes.isEmpty {
      parts.append((["Changes"] + changes.map { "  - \($0)" }).joined(separator: "\n"))
    }
    // Locks matter when the file is reviewed; they would be noise here.
    let warnings = migrations.flatMap(\.findings).filter { $0.severity != .lock }.map {
      "  \($0.severity.label): \($0.message)"
    }
    if !warnings.isEmpty { parts.append(warnings.joined(separator: "\n")) }
    if written.isEmpty {
      parts.append("No schema changes since the last migration.")
    } else {
      parts.append((["Wrote"] + written.map { "  \($0)" }).joined(separator: "\n"))
    }
    if let applied, let database {
      parts.append(AppliedReport.text(applied, to: database, listed: migrations.map(\.id)))
    }
    return parts.joined(separator: "\n")
  }

  /// The report as `--json` shows it.
  var json: JSONNode {
    [
      "migrations": .array(
        migrations.map { migration in
          [
            "id": .string(migration.id), "changes": .strings(migration.changes),
            "warnings": .strings(migration.findings.map(\.message)),
          ]
        }),
      "written": .strings(written),
      "applied": applied.map(AppliedReport.json) ?? .null,
    ]
  }
}
