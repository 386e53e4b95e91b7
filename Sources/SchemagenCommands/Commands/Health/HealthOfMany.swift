import CanonicalJSON
import SchemagenMigrator

/// The report of `db health` about several databases.
struct HealthOfMany {
  let rows: [(target: DatabaseTarget, outcome: TargetOutcome<HealthReport>)]

  /// Which databases did not answer.
  var summary: TargetSummary { TargetSummary(rows.map { ($0.target, $0.outcome.failure) }) }

  /// Whether all databases are ready.
  var isReady: Bool {
    rows.allSatisfy { row in
      if case .done(let report) = row.outcome { report.health.isReady } else { false }
    }
  }

  /// The report as text, a line for each database.
  var text: String {
    let ready = rows.count { HealthOfMany(rows: [$0]).isReady }
    return TargetSummary.table(
      "\(ready) of \(TargetSummary.count(rows.count)) ready",
      rows.map { ($0.target, Self.words($0.outcome)) })
  }

  /// The databases as `--json` shows them.
  var json: JSONNode {
    .array(
      rows.map { target, outcome in
        let report: JSONNode = if case .done(let report) = outcome { report.json } else { .null }
        return .object(target.json + [("health", report), ("error", outcome.errorJSON)])
      })
  }

  private static func words(_ outcome: TargetOutcome<HealthReport>) -> String {
    switch outcome {
    case .done(let report):
      "\(report.health.isReady ? "ready" : "not ready"): \(report.migrations)"
    case .failed(let failure): "not ready: \(failure.message)"
    case .notBegun: "not asked"
    }
  }
}
