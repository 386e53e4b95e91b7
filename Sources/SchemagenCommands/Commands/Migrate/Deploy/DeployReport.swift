import CanonicalJSON
import SchemagenMigrator

/// The report of `migrate deploy` about several databases.
struct DeployReport {
  /// One database.
  struct Row {
    let target: DatabaseTarget
    let outcome: TargetOutcome<Deployment.Result>

    init(_ target: DatabaseTarget, _ outcome: TargetOutcome<Deployment.Result>) {
      self.target = target
      self.outcome = outcome
    }

    /// What became of it, as `--json` says it.
    var state: String {
      switch outcome {
      case .done(let result): result.applied.isEmpty ? "upToDate" : "applied"
      case .failed(let failure): failure.status == .interrupted ? "interrupted" : "failed"
      case .notBegun: "notBegun"
      }
    }

    /// What became of it, as text.
    var words: String {
      switch outcome {
      case .done(let result):
        (result.applied.isEmpty
          ? "up to date" : "applied " + result.applied.map(\.id).joined(separator: ", "))
          + (result.drifted.isEmpty ? "" : "; drifted, as the warning above lists")
      case .failed(let failure):
        failure.status == .interrupted
          ? (["interrupted"] + failure.help.prefix(1)).joined(separator: ": ")
          : "failed: \(failure.message)"
      case .notBegun: "not begun"
      }
    }

    /// The database as `--json` shows it.
    var json: JSONNode {
      var (applied, drifted): (JSONNode, [String]) = ([], [])
      switch outcome {
      case .done(let result):
        (applied, drifted) = (AppliedReport.json(result.applied), result.drifted)
      case .failed(let failure):
        applied = failure.details.first { $0.key == "applied" }?.value ?? []
      case .notBegun: break
      }
      return .object(
        target.json + [
          ("state", .string(state)), ("applied", applied), ("drifted", .strings(drifted)),
          ("error", outcome.errorJSON),
        ])
    }
  }

  let rows: [Row]

  /// Which databases were not done.
  var summary: TargetSummary {
    TargetSummary(rows.map { ($0.target, $0.outcome.failure) })
  }

  /// The report as text: a line for each database after one that counts them.
  var text: String {
    let states = [
      ("applied", "applied"), ("upToDate", "up to date"), ("failed", "failed"),
      ("interrupted", "interrupted"), ("notBegun", "not begun"),
    ]
    var counts = states.compactMap { state, words -> String? in
      let count = rows.count { $0.state == state }
      return count == 0 ? nil : "\(count) \(words)"
    }
    let drifted = rows.count { row in
      if case .done(let result) = row.outcome { !result.drifted.isEmpty } else { false }
    }
    if drifted > 0 { counts.append("\(drifted) drifted") }
    let heading = "\(TargetSummary.count(rows.count)): \(counts.joined(separator: ", "))."
    return TargetSummary.table(heading, rows.map { ($0.target, $0.words) })
  }

  /// The databases as `--json` shows them.
  var json: JSONNode { .array(rows.map(\.json)) }
}
