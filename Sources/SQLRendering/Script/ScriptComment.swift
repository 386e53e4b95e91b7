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
    if let id = header.id { lines.append(comment("\(title) \(id)")) }
    if let hash = header.hashBefore { lines.append(comment("before: \(hash)")) }
    if let hash = header.hashAfter { lines.append(comment("after:  \(hash)")) }
    if !lines.isEmpty && !changes.isEmpty { lines.append("--") }
    lines += changes.map { comment("- " + $0) }
    for risk in risks {
      lines.append(comment("warning: " + risk.words))
      if let query = risk.query { lines.append(comment("  find them: " + query)) }
    }
    return lines
  }

  /// One line, whatever is in the text.
  private func comment(_ text: String) -> String {
    "-- " + String(text.unicodeScalars.map { Self.isSafe($0) ? Character($0) : " " })
  }

  private static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
