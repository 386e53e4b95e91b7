import CanonicalJSON
import DatabaseTypes
import SchemagenMigrator

/// The report of `migrate deploy --dry-run` about several databases.
struct PendingReport {
  let rows: [(target: DatabaseTarget, outcome: TargetOutcome<[Migration]>)]
  /// The migrations that would run somewhere.
  let scripts: [(dialect: Dialect, id: String, sql: String)]

  /// Which databases would fail.
  var summary: TargetSummary { TargetSummary(rows.map { ($0.target, $0.outcome.failure) }) }

  /// The SQL, after a comment for each database.
  var text: String {
    let lines = rows.map { target, outcome in
      let words =
        switch outcome {
        case .done(let pending) where pending.isEmpty: "up to date"
        case .done(let pending): "would apply " + pending.map(\.id).joined(separator: ", ")
        case .failed(let failure): "would fail: \(failure.message)"
        case .notBegun: "not begun"
        }
      return "\(target.name): \(words)".split(whereSeparator: \.isNewline).map { "-- \($0)\n" }
        .joined()
    }
    return ([lines.joined()] + scripts.map(\.sql)).joined(separator: "\n")
  }

  /// The members that `--json` shows.
  var members: [(key: String, value: JSONNode)] {
    let databases = rows.map { target, outcome -> JSONNode in
      let pending = if case .done(let pending) = outcome { pending } else { [Migration]() }
      return .object(
        target.json + [
          ("pending", .strings(pending.map(\.id))), ("error", outcome.errorJSON),
        ])
    }
    let pending = scripts.map { script -> JSONNode in
      [
        "id": .string(script.id), "dialect": .string(script.dialect.rawValue),
        "sql": .string(script.sql),
      ]
    }
    return [("databases", .array(databases)), ("pending", .array(pending))]
  }
}
