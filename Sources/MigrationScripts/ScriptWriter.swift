import DatabaseChanges
import MigrationReview
import SQLLexicon

/// Writes the lines of a script and remembers where each step's statements are.
struct ScriptWriter {
  private var text = ""
  /// How many lines are written.
  private var lineCount = 0
  private var stepLines: [Int: ClosedRange<Int>] = [:]

  /// Starts with the comment at the top.
  init(_ comment: ScriptComment) {
    for line in comment.lines { write(line) }
    write("")
  }

  /// The whole script.
  mutating func write(_ body: ScriptBody) {
    for statement in body.opening { write(statement) }
    write("BEGIN;")
    for group in body.groups { write(group) }
    write("")
    write("COMMIT;")
    for statement in body.closing { write(statement) }
  }

  private mutating func write(_ group: ScriptBody.Group) {
    write("")
    for comment in group.comments { write(ScriptComment.line(comment)) }
    let start = lineCount + 1
    for statement in group.statements { write(statement) }
    guard let step = group.step, lineCount >= start else { return }
    let former = stepLines[step]
    stepLines[step] = (former?.lowerBound ?? start)...max(former?.upperBound ?? start, lineCount)
  }

  private mutating func write(_ statement: SQL) {
    var statement = statement.text
    lineCount += statement.withUTF8 { bytes in bytes.count { $0 == UInt8(ascii: "\n") } }
    write(statement + ";")
  }

  /// A line, or several whose line ends are counted already.
  private mutating func write(_ line: String) {
    text += line
    text += "\n"
    lineCount += 1
  }

  /// The script with its findings.
  func script(_ findings: [Finding]) -> WrittenScript {
    WrittenScript(
      text: text,
      findings: findings.map { finding in
        LocatedFinding(finding, lines: finding.step.flatMap { stepLines[$0] })
      })
  }
}
