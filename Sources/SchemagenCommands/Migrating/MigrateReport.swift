import CanonicalJSON
import DatabaseChanges
import MigrationPlanning
import MigrationReview
import SchemagenMigrator

/// Tells what `migrate` did: what changed, which files it wrote, what it applied.
struct MigrateReport {
  let drafts: [MigrationDraft]
  /// The files that were written, as messages show them.
  let written: [String]
  /// What was applied; `nil` when no database was touched.
  let applied: [Migration]?
  let database: String?

  /// The report as lines for people.
  var text: String {
    var parts: [String] = []
    let changes = drafts.flatMap(\.changes)
    if !changes.isEmpty {
      parts.append((["Changes"] + changes.map { "  - \($0)" }).joined(separator: "\n"))
    }
    // Locks are for those who review the file; here the rest is enough.
    let warnings = drafts.flatMap(\.findings).filter { $0.severity != .lock }.map {
      "  \($0.severity.label): \($0.message)"
    }
    if !warnings.isEmpty { parts.append(warnings.joined(separator: "\n")) }
    if written.isEmpty {
      parts.append("The schema and its snapshot are in step: there is no new migration.")
    } else {
      parts.append((["Wrote"] + written.map { "  \($0)" }).joined(separator: "\n"))
    }
    if let applied, let database {
      parts.append(AppliedReport.text(applied, to: database, told: drafts.map(\.id)))
    }
    return parts.joined(separator: "\n")
  }

  /// The report as `--json` shows it.
  var json: JSONNode {
    [
      "migrations": .array(
        drafts.map { draft in
          [
            "id": .string(draft.id), "changes": .strings(draft.changes),
            "warnings": .strings(draft.findings.map(\.message)),
          ]
        }),
      "written": .strings(written),
      "applied": applied.map(AppliedReport.json) ?? .null,
    ]
  }
}
