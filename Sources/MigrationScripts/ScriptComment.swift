import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationReview

/// The comment at the top of a migration file.
struct ScriptComment {
  let title: String
  let header: ScriptHeader
  let dialect: Dialect
  let changes: [String]
  let findings: [Finding]
  /// What follows the changes and findings, in paragraphs of lines.
  var notes: [[String]] = []

  /// Its lines, each a comment.
  var lines: [String] {
    var parts: [[String]] = []
    let top =
      [
        header.id.map { "\(title) \($0)" }, header.hashBefore.map { "before: \($0)" },
        header.hashAfter.map { "after:  \($0)" },
      ].compactMap { $0 } + header.replaces.map { "replaces: \($0)" }
    if !top.isEmpty { parts.append(top) }
    if !changes.isEmpty { parts.append(["Changes:"] + changes.map { "- " + $0 }) }
    parts.append(
      findings.isEmpty ? ["Risks: none."] : ["Risks:"] + findings.flatMap(lines))
    parts += notes
    return Array(parts.joined(separator: [""])).map(Self.line)
  }

  private func lines(_ finding: Finding) -> [String] {
    let sentence = "- \(finding.severity.label): \(finding.message)"
    guard let query = finding.query(for: dialect) else { return [sentence] }
    return [sentence, "  \(query);"]
  }

  /// The open decisions, with the flags that answer them.
  static func undecided(_ decisions: [Decision]) -> [String] {
    if decisions.isEmpty { return [] }
    let lines = decisions.flatMap { decision in
      ["- \(decision.question) (shown as \(decision.kind.shown))"]
        + decision.options.map { "  \($0.flag): \($0.meaning)" }
        + (decision.attribute.map { ["  or in the schema: \($0)"] } ?? [])
    }
    return (["Undecided:"] + lines).map(line)
  }

  /// One comment line; a line break or control character in the text becomes a space.
  static func line(_ text: String) -> String {
    if text.isEmpty { return "--" }
    return "-- " + String(text.unicodeScalars.map { Self.isSafe($0) ? Character($0) : " " })
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}

extension Decision.Kind {
  /// What a script does meanwhile.
  fileprivate var shown: String {
    switch self {
    case .dropTable, .dropColumn: "dropped"
    case .dropEnumValue: "removed"
    case .narrowColumn: "changed in place"
    case .convertColumn, .replaceColumn: "drop and add"
    case .matchFields: "in the same order"
    case .fillColumn: "without a value"
    }
  }
}
