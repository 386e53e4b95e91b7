/// Writes diagnostics as commands that make GitHub Actions annotate the lines of a pull request:
/// <https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands>.
///
/// ```
/// ::error file=schema/schema.prisma,line=14,col=8,endLine=14,endColumn=13,title=S201::Type …
/// ```
package struct GitHubDiagnosticRenderer: Sendable {
  private let sources: SourceSet

  package init(sources: SourceSet) {
    self.sources = sources
  }

  /// The commands for several diagnostics, one per line.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map { render($0.withoutSecrets(in: sources)) + "\n" }.joined()
  }

  private func render(_ diagnostic: Diagnostic) -> String {
    let properties = place(of: diagnostic.span) + [("title", diagnostic.code.rawValue)]
    let list = properties.map { "\($0.0)=\(Self.escapedProperty($0.1))" }.joined(separator: ",")
    // An annotation has one place, so the others go into its text.
    let notes = diagnostic.notes.map { note in
      sources.file(of: note.span).map { file in
        let position = file.position(at: Int(note.span.start))
        return "\(file.path):\(position.line):\(position.column): \(note.message)"
      } ?? note.message
    }
    let lines = [diagnostic.message] + notes + [diagnostic.help].compactMap { $0 }
    let message = Self.escaped(lines.joined(separator: "\n"))
    return "::\(diagnostic.severity.rawValue) \(list)::\(message)"
  }

  private func place(of span: SourceSpan) -> [(String, String)] {
    guard let file = sources.file(of: span) else { return [] }
    let start = file.position(at: Int(span.start))
    let end = file.position(at: Int(span.end))
    let lines = [
      ("file", file.path), ("line", String(start.line)), ("col", String(start.column)),
      ("endLine", String(end.line)),
    ]
    // GitHub refuses columns for an annotation over several lines.
    return start.line == end.line
      ? lines + [("endColumn", String(end.column))]
      : [
        lines[0], lines[1], lines[3],
      ]
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func escapedProperty(_ text: String) -> String {
    var result = ""
    for scalar in escaped(text).unicodeScalars {
      switch scalar {
      case ":": result += "%3A"
      case ",": result += "%2C"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
