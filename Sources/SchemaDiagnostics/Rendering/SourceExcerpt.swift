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
    let start = Int(span.start)
    lineNumber = file.position(at: start).line
    let range = file.range(ofLine: lineNumber)
    let markStart = min(max(start, range.lowerBound), range.upperBound)
    let markEnd = min(max(Int(span.end), markStart), range.upperBound)
    // No scalar takes more than four bytes, so this is enough text of a line of any length.
    let leadStart = max(range.lowerBound, markStart - 4 * (Self.longestLead + 2))
    let lead = Self.suffix(of: file.text(from: leadStart, to: markStart), Self.longestLead)
    let mark = Self.prefix(of: Self.text(file, markStart, markEnd), Self.longestLine)
    let tail = Self.prefix(of: Self.text(file, markEnd, range.upperBound), Self.longestLine)
    line = lead.text + mark.text + tail.text
    let scalars = line.unicodeScalars
    if scalars.filter({ $0 == "\u{FFFD}" }).count * 3 > scalars.count { return nil }
    indent = lead.width
    markWidth = max(1, mark.width)
  }

  private static func text(_ file: SourceFile, _ start: Int, _ end: Int) -> String {
    file.text(from: start, to: min(end, start + 4 * (longestLine + 2)))
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
