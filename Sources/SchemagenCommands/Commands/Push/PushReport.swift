import CanonicalJSON
import DatabaseChanges
import MigrationPlanning
import MigrationReview
import MigrationScripts

/// What `db push` changes.
struct PushReport {
  /// One plan, that of the database.
  let plans: [MigrationPlan]
  let url: DatabaseURL
  /// Whether nothing was changed.
  let isDryRun: Bool

  private var isEmpty: Bool { plans.allSatisfy(\.isEmpty) }

  /// The SQL, with its review; a comment when there is nothing to do.
  var script: String {
    isEmpty
      ? "-- \(url.displayName) is what the schema says.\n"
      : plans.map { ScriptRenderer.script(for: $0) }.joined()
  }

  /// The report as text.
  var text: String {
    guard !isEmpty else { return "\(url.displayName) is what the schema says." }
    let changes = plans.flatMap(\.summary).map { "  - \($0)" }
    return (["Changed \(url.displayName)"] + changes).joined(separator: "\n")
  }

  /// The report as `--json` shows it.
  var json: JSONNode {
    let findings = plans.flatMap(\.stages).flatMap { $0.review().findings }
    return [
      "database": .string(url.displayName), "changed": .boolean(!isDryRun && !isEmpty),
      "changes": .strings(plans.flatMap(\.summary)), "warnings": .strings(findings.map(\.message)),
      "sql": .string(isEmpty ? "" : script),
    ]
  }
}
