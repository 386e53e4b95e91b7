/// Writes diagnostics as text: place, message, source line with a mark, notes and help.
///
/// ```
/// schema/schema.prisma:14:8: error: Type `Strin` is not known. [S201]
/// 14 |   name Strin
///    |        ^^^^^
/// help: Did you mean `String`?
/// ```
package struct DiagnosticRenderer: Sendable {
  private let sources: SourceSet
  private let style: DiagnosticStyle

  /// - Parameters:
  ///   - sources: The files that the diagnostics are about.
  ///   - usesColor: Whether to write colour codes.
  package init(sources: SourceSet, usesColor: Bool = false) {
    self.sources = sources
    style = DiagnosticStyle(isEnabled: usesColor)
  }

  /// The text of several diagnostics, with an empty line between them.
  package func render(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.map(render).joined(separator: "\n")
  }

  /// The text of one diagnostic, which ends with a line feed.
  package func render(_ diagnostic: Diagnostic) -> String {
    let diagnostic = diagnostic.withoutSecrets(in: sources)
    let severity = diagnostic.severity
    let message = TerminalText.message(diagnostic.message)
    var text = style.bold(place(of: diagnostic.span) + ": ")
    text += style.severity(severity, "\(severity.rawValue): ")
    text += style.bold("\(message) [\(diagnostic.code)]") + "\n"
    text += excerpt(of: diagnostic.span, severity)
    for note in diagnostic.notes { text += render(note) }
    if let help = diagnostic.help {
      text += style.help("help: ") + TerminalText.message(help) + "\n"
    }
    return text
  }

  private func render(_ note: Diagnostic.Note) -> String {
    let heading = style.bold(place(of: note.span) + ": ") + style.note("note: ")
    let message = TerminalText.message(note.message)
    return heading + message + "\n" + excerpt(of: note.span, nil)
  }

  private func place(of span: SourceSpan) -> String {
    guard let file = sources.file(of: span) else { return "schema" }
    let position = file.position(at: Int(span.start))
    return "\(TerminalText(file.path).text):\(position.line):\(position.column)"
  }

  private func excerpt(of span: SourceSpan, _ severity: Diagnostic.Severity?) -> String {
    guard let file = sources.file(of: span), let excerpt = SourceExcerpt(span, in: file) else {
      return ""
    }
    let number = String(excerpt.lineNumber)
    let margin = String(repeating: " ", count: number.count)
    let mark = String(repeating: "^", count: excerpt.markWidth)
    let indent = String(repeating: " ", count: excerpt.indent)
    let line = excerpt.line.isEmpty ? "" : " " + excerpt.line
    let markText = severity.map { style.severity($0, mark) } ?? style.note(mark)
    return style.margin("\(number) |") + "\(line)\n"
      + style.margin("\(margin) |") + " \(indent)\(markText)\n"
  }
}
