import CanonicalJSON
import SchemagenMigrator

/// The report of `migrate status` about several databases.
struct StatusOfMany {
  let rows: [(target: DatabaseTarget, outcome: TargetOutcome<StatusReport>)]

  /// The reports about the databases that could be read.
  var reports: [StatusReport] {
    rows.compactMap { row in if case .done(let report) = row.outcome { report } else { nil } }
  }

  /// Which databases could not be read.
  var summary: TargetSummary { TargetSummary(rows.map { ($0.target, $0.outcome.failure) }) }

  /// The report as text: a line for each database, then what the schema changes and no migration has.
  var text: String {
    let heading = "Migrations of \(TargetSummary.count(rows.count))"
    let table = TargetSummary.table(heading, rows.map { ($0.target, Self.words($0.outcome)) })
    let unwritten = reports.map(\.unwrittenLines).reduce(into: [[String]]()) { all, lines in
      if !all.contains(lines) { all.append(lines) }
    }
    return ([table] + unwritten.flatMap(\.self)).joined(separator: "\n")
  }

  /// The databases as `--json` shows them.
  var json: JSONNode {
    .array(
      rows.map { target, outcome in
        let members: [(key: String, value: JSONNode)] =
          if case .done(let report) = outcome {
            report.members
          } else {
            [("upToDate", .null), ("migrations", []), ("unwritten", []), ("drift", .null)]
          }
        return .object(target.json + members + [("error", outcome.errorJSON)])
      })
  }

  private static func words(_ outcome: TargetOutcome<StatusReport>) -> String {
    switch outcome {
    case .done(let report): report.line
    case .failed(let failure): "cannot be read: \(failure.message)"
    case .notBegun: "not read"
    }
  }
}
