import CanonicalJSON
import DatabaseChanges
import MigrationPlanning
import MigrationReview
import MigrationScripts

/// What `db push` changes.
struct PushReport {
  let plan: MigrationPlan
  let url: DatabaseURL
  /// Whether nothing was changed.
  let isDryRun: Bool

  /// The SQL, with its review; a comment when there is nothing to do.
  var script: String {
    plan.isEmpty
      ? "-- \(url.displayName) is what the schema says.\n" : ScriptRenderer.script(for: plan)
  }

  /// The report as text.
  var text: String {
    guard !plan.isEmpty else { return "\(url.displayName) is what the schema says." }
    let changes = plan.summary.map { "  - \($0)" }
    return (["Changed \(url.displayName)"] + changes).joined(separator: "\n")
  }

  /// The report as `--json` shows it.
  var json: JSONNode {
    let findings = plan.stages.flatMap { $0.review().findings }
    return [
      "database": .string(url.displayName), "changed": .boolean(!isDryRun && !plan.isEmpty),
      "changes": .strings(plan.summary), "warnings": .strings(findings.map(\.message)),
      "sql": .string(plan.isEmpty ? "" : script),
    ]
  }
}
