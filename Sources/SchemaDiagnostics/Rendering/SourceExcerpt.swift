/// The line of a file that a diagnostic is about, with a mark below it.
struct SourceExcerpt {
  /// The line's number, from 1.
  let lineNumber: Int
  /// The line, safe to print and shortened around the mark.
  let line: String
  /// How many columns are before the mark.
  let indent: Int
  /// How many columns the mark takes, at least one.
  let markWidth: Int

  /// Longer lines are cut, so that a file of one line does not flood the terminal.
  private static let longestLine = 120
  private static let longestLead = 90

  /// Finds the line of a span; a span of several lines is marked on its first.
  ///
  /// `nil` when most of the line is not text, as in a file of another encoding.
  init?(_ span: SourceSpan, in file: SourceFile) {
    let marked = MarkedLine(of: span, in: file)
    lineNumber = marked.number
    let (start, end) = (marked.mark.lowerBound, marked.mark.upperBound)
    let lead = Self.suffix(of: marked.masked(0..<start), Self.longestLead)
    let mark = Self.prefix(of: marked.masked(marked.mark), Self.longestLine)
    let tail = Self.prefix(of: marked.masked(end..<marked.text.count), Self.longestLine)
    line = lead.text + mark.text + tail.text
    let shown = line.unicodeScalars
    if shown.filter({ $0 == "\u{FFFD}" }).count * 3 > shown.count { return nil }
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
