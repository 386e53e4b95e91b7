import DatabaseChanges
import DatabaseSchema
import DialectRendering
package import MigrationPlanning
package import MigrationReview

/// Writes migrations as SQL files that run as they are.
package enum ScriptRenderer {
  /// The script of a migration.
  ///
  /// - Parameters:
  ///   - stage: The migration.
  ///   - review: What a reviewer should know of it.
  ///   - header: The facts in its first lines; empty for the changes and findings alone.
  ///   - additions: Statements beside those of its steps.
  package static func written(
    _ stage: MigrationStage, _ review: ScriptReview, header: ScriptHeader = ScriptHeader(),
    additions: ScriptAdditions = ScriptAdditions()
  ) -> WrittenScript {
    let dialect = stage.after.dialect
    let script = dialect.sql.script(commented(stage))
    // What is copied can use extensions and enums, which use nothing.
    let place = script.groups.firstIndex { group in
      group.step.map { !stage.steps[$0].usesNothing } ?? false
    }
    let body = script.with(additions, at: place ?? script.groups.endIndex)
    let comment = ScriptComment(
      title: "schemagen migration", header: header, dialect: dialect, changes: stage.summary,
      findings: review.findings,
      notes: splitNote(stage) + emptyNote(stage.steps) + body.notes
        + [additions.note].filter { !$0.isEmpty })
    return written(comment, body)
  }

  /// The down script of a migration.
  ///
  /// - Parameters:
  ///   - stage: The migration that it reverts.
  ///   - review: What a reviewer should know of the down script.
  ///   - header: The header of that migration.
  ///   - additions: Statements beside those of its steps.
  package static func writtenDown(
    _ stage: MigrationStage, _ review: ScriptReview, header: ScriptHeader = ScriptHeader(),
    additions: ScriptAdditions = ScriptAdditions()
  ) -> WrittenScript {
    let dialect = stage.before.dialect
    let steps = zip(stage.downSteps, stage.restorations).map { CommentedStep($0, $1) }
    let body = dialect.sql.script(steps).with(additions, at: 0)
    let comment = ScriptComment(
      title: "schemagen down of", header: header, dialect: dialect, changes: stage.downSummary,
      findings: review.findings, notes: [RestorationNote(stage, additions).lines] + body.notes)
    return written(comment, body)
  }

  /// The text of the scripts of a whole plan, in one direction.
  package static func script(for plan: MigrationPlan, isDown: Bool = false) -> String {
    if isDown { return writtenDown(plan).text }
    return written(plan, plan.stages.map { $0.review() }).text
  }

  /// The scripts of a whole plan, as `diff` prints them; empty when nothing differs.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - reviews: What a reviewer should know, for each of its stages.
  package static func written(_ plan: MigrationPlan, _ reviews: [ScriptReview]) -> WrittenScript {
    let undecided = ScriptComment.undecided(plan.decisions)
    return .joined(
      zip(plan.stages, reviews).map { written($0, $1) },
      after: undecided.isEmpty ? "" : undecided.joined(separator: "\n") + "\n--\n")
  }

  /// The down scripts of a whole plan, the last stage's first.
  package static func writtenDown(_ plan: MigrationPlan) -> WrittenScript {
    .joined(plan.stages.reversed().map { writtenDown($0, $0.downReview()) }, after: "")
  }

  private static func written(_ comment: ScriptComment, _ body: ScriptBody) -> WrittenScript {
    var writer = ScriptWriter(comment)
    writer.write(pointing(body, to: comment))
    return writer.script(comment.findings)
  }

  /// The steps, with a mark between new tables and what is dropped, where rows can be copied.
  private static func commented(_ stage: MigrationStage) -> [CommentedStep] {
    let place =
      stage.up.diff.splitsTables ? stage.steps.lastIndex(where: \.createsTable).map { $0 + 1 } : nil
    return stage.steps.enumerated().map { index, step in
      CommentedStep(
        step,
        comments: index == place
          ? ["Copy data here: the new tables exist, and nothing is dropped yet."] : [])
    }
  }

  /// Why there is no statement.
  private static func emptyNote(_ steps: [Step]) -> [[String]] {
    steps.isEmpty ? [["Enums are text in this database, so no statement is needed."]] : []
  }

  /// Says above the statements of a step that may fail where its query is, because the database's own
  /// error names the statement only.
  private static func pointing(_ body: ScriptBody, to comment: ScriptComment) -> ScriptBody {
    var body = body
    let risky = comment.findings.filter {
      $0.severity == .mayFail && $0.query(for: comment.dialect) != nil
    }
    for step in Set(risky.compactMap(\.step)) {
      guard let place = body.groups.firstIndex(where: { $0.step == step }) else { continue }
      body.groups[place].comments.insert(
        "If this fails, the query at the top of this file finds the rows.", at: 0)
    }
    return body
  }

  /// Why the values are added in their own transaction.
  private static func splitNote(_ stage: MigrationStage) -> [[String]] {
    if stage.nameSuffix == nil { return [] }
    return [
      [
        "PostgreSQL cannot use enum values in the transaction that adds them, so the next",
        "migration uses them.",
      ]
    ]
  }
}

extension ScriptBody {
  /// - Parameter place: How many groups are before the first addition.
  fileprivate func with(_ additions: ScriptAdditions, at place: Int) -> ScriptBody {
    var body = self
    body.groups =
      groups.prefix(place) + additions.before + groups.dropFirst(place) + additions.after
    return body
  }
}

extension Step {
  /// Whether it makes a database schema, an extension or an enum.
  fileprivate var usesNothing: Bool {
    switch self {
    case .createSchema, .createExtension, .createEnum: true
    default: false
    }
  }

  fileprivate var createsTable: Bool {
    if case .createTable = self { true } else { false }
  }
}
