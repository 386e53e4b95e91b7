import CanonicalJSON
import SchemagenMigrator

/// The report of `migrate status` about several databases.
struct StatusOfMany: ReportOfMany {
  let rows: [(target: DatabaseTarget, outcome: TargetOutcome<StatusReport>)]

  /// The report as text: a line for each database, then what the schema changes and no migration has.
  var text: String {
    let heading = "Migrations of \(TargetSummary.count(rows.count))"
    let table = TargetSummary.table(heading, rows.map { ($0.target, Self.words($0.outcome)) })
    let unwritten = reports.map { $0.refusalLines + $0.unwrittenLines }.reduce(into: [[String]]()) {
      all, lines in
      if !all.contains(lines) { all.append(lines) }
    }
    return ([table] + unwritten.flatMap(\.self)).joined(separator: "\n")
  }

  static func members(of report: StatusReport?) -> [(key: String, value: JSONNode)] {
    report?.members
      ?? [
        ("upToDate", .null), ("migrations", []), ("unwritten", []), ("refusal", .null),
        ("drift", .null),
      ]
  }

  private static func words(_ outcome: TargetOutcome<StatusReport>) -> String {
    switch outcome {
    case .done(let report): report.line
    case .failed(let failure): "cannot be read: \(failure.message)"
    case .notBegun: "not read"
    }
  }
}
