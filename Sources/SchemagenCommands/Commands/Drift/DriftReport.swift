import CanonicalJSON
import DatabaseSchema
import MigrationPlanning
import MigrationScripts

/// How a database differs from the state that its migrations made.
struct DriftReport {
  let recorded: RecordedState
  let live: LiveState
  /// What was changed in the database without a migration.
  private let changes: MigrationPlan
  /// What takes that back.
  private let repair: MigrationPlan

  /// Compares a live database with a recorded state.
  ///
  /// - Parameter answers: How the SQL treats what it would lose.
  /// - Throws: A failure for an answer to no question, and when the migrations cannot be read.
  init(recorded: RecordedState, live: LiveState, answers: DecisionAnswers) throws {
    self.recorded = recorded
    self.live = live
    let found = try recorded.withoutHandWritten(live.tables(like: recorded.state))
    changes = MigrationPlanner.plan(from: recorded.state, to: found)
    // Scripts are read only where something differs.
    let wanted = found == recorded.state ? recorded.state : recorded.withWords
    repair = MigrationPlanner.plan(from: found, to: wanted, answers: answers)
    try DecisionOptions.reject(repair.unusedAnswers)
  }

  /// Whether the database is not what its migrations made.
  var hasDifferences: Bool { !(changes.isEmpty && changes.decisions.isEmpty) }

  /// What was changed without a migration, a phrase each.
  var differences: [String] { hasDifferences ? changes.summary : [] }

  /// The SQL that makes the database equal; its header lists what it would lose.
  var script: String { ScriptRenderer.script(for: repair) }

  /// The report as text.
  var text: String {
    let database = live.url.displayName
    guard hasDifferences else {
      return "\(database) is as its migrations made it, up to \(recorded.migration)."
    }
    let lines = changes.summary.map { "  - \($0)" }
    return
      ([
        "\(database) differs from what its migrations made, up to \(recorded.migration). Changed "
          + "without a migration:"
      ] + lines + [
        "To take this back, review and run the SQL of `schemagen db drift --sql`.",
        "To keep it, change the schema in the same way, write a migration with `schemagen migrate "
          + "--create-only`, and record it here with `schemagen migrate baseline`.",
      ]).joined(separator: "\n")
  }

  /// The report as `--json` shows it.
  var json: JSONNode {
    [
      "database": .string(live.url.displayName), "migration": .string(recorded.migration),
      "differences": .strings(differences),
      "sql": .string(hasDifferences ? script : ""), "beside": .strings(live.objectsBeside),
    ]
  }
}
