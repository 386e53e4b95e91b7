import DatabaseSchema
package import MigrationPlanning

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
    let comment = ScriptComment(
      title: "schemagen migration", header: header, changes: stage.summary, risks: stage.risks)
    return text(comment, stage.after.dialect.renderer.script(stage.steps.map { CommentedStep($0) }))
  }

  /// The file that goes back.
  ///
  /// - Parameters:
  ///   - stage: The migration that it undoes.
  ///   - header: The header of that migration.
  package static func downScript(
    for stage: MigrationStage, header: ScriptHeader = ScriptHeader()
  ) -> String {
    let steps = zip(stage.downSteps, stage.restorations).map { CommentedStep($0, $1) }
    let comment = ScriptComment(
      title: "schemagen down of", header: header, changes: stage.downSummary, risks: stage.downRisks
    )
    return text(comment, stage.before.dialect.renderer.script(steps))
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
    return undecided.isEmpty ? text : undecided.joined(separator: "\n") + "\n" + text
  }

  private static func text(_ comment: ScriptComment, _ body: ScriptBody) -> String {
    var lines = comment.lines
    if !lines.isEmpty { lines.append("") }
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
