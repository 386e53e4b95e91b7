import CanonicalJSON
import SchemagenMigrator

/// The report of `db health` about several databases.
struct HealthOfMany: ReportOfMany {
  let rows: [(target: DatabaseTarget, outcome: TargetOutcome<HealthReport>)]

  /// Whether all databases are ready.
  var isReady: Bool { ready == rows.count }

  private var ready: Int { reports.count { $0.health.isReady } }

  /// The report as text, a line for each database.
  var text: String {
    TargetSummary.table(
      "\(ready) of \(TargetSummary.count(rows.count)) ready",
      rows.map { ($0.target, Self.words($0.outcome)) })
  }

  static func members(of report: HealthReport?) -> [(key: String, value: JSONNode)] {
    [("health", report?.json ?? .null)]
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
