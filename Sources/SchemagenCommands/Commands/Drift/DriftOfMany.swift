import CanonicalJSON

/// The report of `db drift` about several databases.
struct DriftOfMany: ReportOfMany {
  let rows: [(target: DatabaseTarget, outcome: TargetOutcome<DriftReport>)]

  /// Whether a database is not what its migrations made.
  var hasDifferences: Bool { drifted > 0 }

  private var drifted: Int { reports.count(where: \.hasDifferences) }

  /// The report as text: a line for each database, and one for each difference.
  var text: String {
    TargetSummary.table(
      "\(drifted) of \(TargetSummary.count(rows.count)) drifted",
      rows.map { ($0.target, Self.words($0.outcome)) })
  }

  static func members(of report: DriftReport?) -> [(key: String, value: JSONNode)] {
    [("drift", report?.json ?? .null)]
  }

  private static func words(_ outcome: TargetOutcome<DriftReport>) -> String {
    switch outcome {
    case .done(let report) where report.hasDifferences:
      (["drifted from \(report.recorded.migration):"] + report.differences.map { "- \($0)" })
        .joined(separator: "\n")
    case .done(let report): "as its migrations made it, up to \(report.recorded.migration)"
    case .failed(let failure): "cannot be compared: \(failure.message)"
    case .notBegun: "not compared"
    }
  }
}
