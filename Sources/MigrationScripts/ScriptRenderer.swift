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
  /// - header: The facts in its first lines; empty for the changes and findings alone.
  package static func written(
    _ stage: MigrationStage, _ review: StageReview, header: ScriptHeader = ScriptHeader()
  ) -> WrittenScript {
    let dialect = stage.after.dialect
    let body = dialect.sql.script(stage.steps.map { CommentedStep($0) })
    let comment = ScriptComment(
      title: "schemagen migration", header: header, dialect: dialect, changes: stage.summary,
      findings: review.findings, notes: splitNote(stage) + body.notes)
    return written(comment, body)
  }

  /// The down script of a migration.
  ///
  /// - Parameters:
  ///   - stage: The migration that it reverts.
  ///   - review: What a reviewer should know of it.
  ///   - header: The header of that migration.
  package static func writtenDown(
    _ stage: MigrationStage, _ review: StageReview, header: ScriptHeader = ScriptHeader()
  ) -> WrittenScript {
    let dialect = stage.before.dialect
    let steps = zip(stage.downSteps, stage.restorations).map { CommentedStep($0, $1) }
    let body = dialect.sql.script(steps)
    let comment = ScriptComment(
      title: "schemagen down of", header: header, dialect: dialect, changes: stage.downSummary,
      findings: review.downFindings, notes: [RestorationNote(stage).lines] + body.notes)
    return written(comment, body)
  }

  /// The scripts of a whole plan, as `diff` prints them; empty when nothing differs.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - reviews: What a reviewer should know, for each of its stages.
  /// - isDown: Whether to write the down scripts.
  package static func written(
    _ plan: MigrationPlan, _ reviews: [StageReview], isDown: Bool = false
  ) -> WrittenScript {
    let stages = zip(plan.stages, reviews)
    let scripts =
      isDown
      ? stages.reversed().map { writtenDown($0, $1) } : stages.map { written($0, $1) }
    let undecided = isDown ? [] : ScriptComment.undecided(plan.decisions)
    return .joined(
      scripts, after: undecided.isEmpty ? "" : undecided.joined(separator: "\n") + "\n--\n")
  }

  /// The text of the script of a migration.
  package static func script(for stage: MigrationStage) -> String {
    written(stage, StageReview(stage)).text
  }

  /// The text of the down script of a migration.
  package static func downScript(for stage: MigrationStage) -> String {
    writtenDown(stage, StageReview(stage)).text
  }

  /// The text of the scripts of a whole plan.
  package static func script(for plan: MigrationPlan, isDown: Bool = false) -> String {
    written(plan, plan.reviews(), isDown: isDown).text
  }

  private static func written(_ comment: ScriptComment, _ body: ScriptBody) -> WrittenScript {
    var writer = ScriptWriter(comment)
    writer.write(body)
    return writer.script(comment.findings)
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
