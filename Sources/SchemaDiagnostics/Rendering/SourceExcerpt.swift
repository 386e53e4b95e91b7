/// The line of a file that a diagnostic is about, with a mark below it.
struct SourceExcerpt {
  /// The line's number, from 1.
  let lineNumber: Int
  /// The line, safe to print and cut to a sensible length around the mark.
  let line: String
  /// How many columns stand before the mark.
  let indent: Int
  /// How many columns the mark takes, at least one.
  let markWidth: Int

  /// Longer lines are cut, so that a file of one line does not flood the terminal.
  private static let longestLine = 120
  private static let longestLead = 90

  /// Finds the line of a span; a span of several lines is marked on its first.
  init(_ span: SourceSpan, in file: SourceFile) {
    let start = Int(span.start)
    lineNumber = file.position(at: start).line
    let lineStart = file.lineStarts[lineNumber - 1]
    let lineEnd = lineStart + file.line(lineNumber).utf8.count
    let markStart = min(start, lineEnd)
    let markEnd = min(max(Int(span.end), markStart), lineEnd)
    let lead = Self.suffix(of: file.text(from: lineStart, to: markStart), Self.longestLead)
    let mark = Self.prefix(of: file.text(from: markStart, to: markEnd), Self.longestLine)
    let tail = Self.prefix(of: file.text(from: markEnd, to: lineEnd), Self.longestLine)
    line = lead.text + mark.text + tail.text
    indent = lead.width
    markWidth = max(1, mark.width)
  }

  private static func suffix(of text: String, _ count: Int) -> TerminalText {
    let scalars = text.unicodeScalars
    guard scalars.count > count else { return TerminalText(text) }
    return TerminalText("…" + String(String.UnicodeScalarView(scalars.suffix(count))))
  }

  private static func prefix(of text: String, _ count: Int) -> TerminalText {
    let scalars = text.unicodeScalars
    guard scalars.count > count else { return TerminalText(text) }
    return TerminalText(String(String.UnicodeScalarView(scalars.prefix(count))) + "…")
  }
}
