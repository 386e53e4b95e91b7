import MigrationPlanning

/// The comment at the top of a migration file.
struct ScriptComment {
  let title: String
  let header: ScriptHeader
  let changes: [String]
  let risks: [Risk]

  /// Its lines, each a comment.
  var lines: [String] {
    var lines: [String] = []
    if let id = header.id { lines.append(Self.line("\(title) \(id)")) }
    if let hash = header.hashBefore { lines.append(Self.line("before: \(hash)")) }
    if let hash = header.hashAfter { lines.append(Self.line("after:  \(hash)")) }
    if !lines.isEmpty && !changes.isEmpty { lines.append("--") }
    lines += changes.map { Self.line("- " + $0) }
    for risk in risks {
      lines.append(Self.line("warning: " + risk.words))
      if let query = risk.query { lines.append(Self.line("  find them: " + query)) }
    }
    return lines
  }

  /// What nobody has decided, with the flags that do.
  static func undecided(_ decisions: [Decision]) -> [String] {
    decisions.flatMap { decision in
      [line("undecided: " + decision.words)]
        + decision.options.map { line("  \($0.flag): \($0.words)") }
        + (decision.attribute.map { [line("  or in the schema: \($0)")] } ?? [])
    }
  }

  /// One line, whatever is in the text.
  static func line(_ text: String) -> String {
    "-- " + String(text.unicodeScalars.map { Self.isSafe($0) ? Character($0) : " " })
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
