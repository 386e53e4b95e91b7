import DatabaseChanges
import MigrationReview
import SQLLexicon

/// Writes the lines of a script and remembers where each step's statements are.
struct ScriptWriter {
  private var lines: [String]
  private var stepLines: [Int: ClosedRange<Int>] = [:]

  /// Starts with the comment at the top.
  init(_ comment: ScriptComment) {
    lines = comment.lines + [""]
  }

  /// The whole script.
  mutating func write(_ body: ScriptBody) {
    lines += body.opening.map { $0.text + ";" }
    lines.append("BEGIN;")
    for group in body.groups { write(group) }
    lines += ["", "COMMIT;"]
    lines += body.closing.map { $0.text + ";" }
  }

  private mutating func write(_ group: ScriptBody.Group) {
    lines.append("")
    lines += group.comments.map(ScriptComment.line)
    let start = lines.count + 1
    for statement in group.statements {
      lines += (statement.text + ";").split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
    }
    guard let step = group.step, lines.count >= start else { return }
    let former = stepLines[step]
    stepLines[step] = (former?.lowerBound ?? start)...max(former?.upperBound ?? start, lines.count)
  }

  /// The script with its findings.
  func script(_ findings: [Finding]) -> WrittenScript {
    WrittenScript(
      text: lines.joined(separator: "\n") + "\n",
      findings: findings.map { finding in
        LocatedFinding(finding, lines: finding.step.flatMap { stepLines[$0] })
      })
  }
}
