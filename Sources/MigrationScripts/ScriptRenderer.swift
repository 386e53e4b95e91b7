import DatabaseChanges
import DatabaseSchema
import DialectRendering
package import MigrationPlanning
import SQLLexicon

/// Writes migrations as SQL files that run as they are.
package enum ScriptRenderer {
  /// The file that goes forward.
  ///
  /// - Parameters:
  ///   - stage: The migration.
  ///   - header: What its first lines say; `nil` for none but the changes and risks.
  package static func script(
    for stage: MigrationStage, header: ScriptHeader = ScriptHeader()
  ) -> String {
    let dialect = stage.after.dialect
    let body = dialect.sql.script(stage.steps.map { CommentedStep($0) })
    let comment = ScriptComment(
      title: "schemagen migration", header: header, dialect: dialect, changes: stage.summary,
      risks: stage.risks, remarks: splitRemark(stage) + body.remarks)
    return text(comment, body)
  }

  /// The file that goes back.
  ///
  /// - Parameters:
  ///   - stage: The migration that it undoes.
  ///   - header: The header of that migration.
  package static func downScript(
    for stage: MigrationStage, header: ScriptHeader = ScriptHeader()
  ) -> String {
    let dialect = stage.before.dialect
    let steps = zip(stage.downSteps, stage.restorations).map { CommentedStep($0, $1) }
    let body = dialect.sql.script(steps)
    let comment = ScriptComment(
      title: "schemagen down of", header: header, dialect: dialect, changes: stage.downSummary,
      risks: stage.downRisks, remarks: [RestorationRemark(stage).lines] + body.remarks)
    return text(comment, body)
  }

  /// Why the values come in a transaction of their own.
  private static func splitRemark(_ stage: MigrationStage) -> [[String]] {
    if stage.nameSuffix == nil { return [] }
    return [
      [
        "PostgreSQL does not let a transaction use the enum values that it adds, so what uses them",
        "comes in the next one.",
      ]
    ]
  }

  /// The frames of a whole plan, as `diff` prints them; empty when nothing differs.
  ///
  /// - Parameters:
  ///   - plan: The plan.
  ///   - isDown: Whether to go back.
  package static func script(for plan: MigrationPlan, isDown: Bool = false) -> String {
    let scripts =
      isDown
      ? plan.stages.reversed().map { downScript(for: $0) } : plan.stages.map { script(for: $0) }
    let undecided = isDown ? [] : ScriptComment.undecided(plan.decisions)
    let text = scripts.joined(separator: "\n")
    return undecided.isEmpty ? text : undecided.joined(separator: "\n") + "\n--\n" + text
  }

  private static func text(_ comment: ScriptComment, _ body: ScriptBody) -> String {
    var lines = comment.lines + [""]
    lines += body.opening.map { $0.text + ";" }
    lines.append("BEGIN;")
    for group in body.groups {
      lines.append("")
      lines += group.comments.map(ScriptComment.line)
      lines += group.statements.map { $0.text + ";" }
    }
    lines += ["", "COMMIT;"]
    lines += body.closing.map { $0.text + ";" }
    return lines.joined(separator: "\n") + "\n"
  }
}
