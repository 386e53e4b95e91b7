import CanonicalJSON

/// The report of `db drift` about several databases.
struct DriftOfMany {
  let rows: [(target: DatabaseTarget, outcome: TargetOutcome<DriftReport>)]

  /// Which databases could not be compared.
  var summary: TargetSummary { TargetSummary(rows.map { ($0.target, $0.outcome.failure) }) }

  /// Whether a database is not what its migrations made.
  var hasDifferences: Bool { drifted > 0 }

  private var drifted: Int {
    rows.count { row in
      if case .done(let report) = row.outcome { report.hasDifferences } else { false }
    }
  }

  /// The report as text: a line for each database, and one for each difference.
  var text: String {
    TargetSummary.table(
      "\(drifted) of \(TargetSummary.count(rows.count)) drifted",
      rows.map { ($0.target, Self.words($0.outcome)) })
  }

  /// The databases as `--json` shows them.
  var json: JSONNode {
    .array(
      rows.map { target, outcome in
        let report: JSONNode = if case .done(let report) = outcome { report.json } else { .null }
        return .object(target.json + [("drift", report), ("error", outcome.errorJSON)])
      })
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
