import CanonicalJSON

/// A report that only looks at several databases.
protocol ReportOfMany {
  associatedtype Report: Sendable

  /// The databases, and what became of each.
  var rows: [(target: DatabaseTarget, outcome: TargetOutcome<Report>)] { get }

  /// The report as text.
  var text: String { get }

  /// What `--json` shows of a database; nil for one that could not be read.
  static func members(of report: Report?) -> [(key: String, value: JSONNode)]
}

extension ReportOfMany {
  /// The reports about the databases that could be read.
  var reports: [Report] { rows.compactMap { $0.outcome.value } }

  /// Prints the report.
  ///
  /// - Throws: A failure that counts the databases that could not be read.
  func show(in console: Console, asJSON: Bool) throws {
    let list = JSONNode.array(
      rows.map { target, outcome in
        .object(
          target.json + Self.members(of: outcome.value) + [("error", outcome.errorJSON)])
      })
    if !asJSON { console.text(text) }
    try TargetSummary(rows.map { ($0.target, $0.outcome.failure) })
      .finish(in: console, [("databases", list)])
    if asJSON { console.result((["databases": list] as JSONNode).text) }
  }
}
