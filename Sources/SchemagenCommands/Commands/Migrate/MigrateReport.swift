import CanonicalJSON
import DatabaseChanges
import MigrationPlanning
import MigrationReview
import SchemagenMigrator

/// What `migrate` has planned and written: what changed, and which files there are.
struct MigrateReport {
  let migrations: [PlannedMigration]
  /// The display paths of the written files.
  let written: [String]
  /// The display paths of the folders that were replaced.
  var replaced: [String] = []

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
    if !replaced.isEmpty {
      let heading = migrations.isEmpty ? "Removed" : "Replaced"
      parts.append(
        (["\(heading), because it could not be applied"] + replaced.map { "  \($0)" })
          .joined(separator: "\n"))
    }
    if written.isEmpty {
      parts.append("No schema changes since the last migration.")
    } else {
      parts.append((["Wrote"] + written.map { "  \($0)" }).joined(separator: "\n"))
    }
    return parts.joined(separator: "\n")
  }

  /// The report as `--json` shows it.
  ///
  /// - Parameter applied: The applied migrations; `nil` when no database was touched.
  func json(applied: [Migration]?) -> [(key: String, value: JSONNode)] {
    let list = migrations.map { migration -> JSONNode in
      [
        "id": .string(migration.id), "changes": .strings(migration.changes),
        "warnings": .strings(migration.findings.map(\.message)),
      ]
    }
    return [
      ("migrations", .array(list)), ("written", .strings(written)),
      ("replaced", .strings(replaced)),
      ("applied", applied.map(AppliedReport.json) ?? .null),
    ]
  }
}
