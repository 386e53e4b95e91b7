import SchemaDiagnostics

extension Parser {
  /// Reports a failure and moves to the first line that can be trusted again.
  ///
  /// Brackets may span lines, so a forgotten one would swallow the rest of the file. When the
  /// brackets are not closed further down, the text is read again from the line after them.
  mutating func recover(from failure: SyntaxFailure, in item: Checkpoint) {
    let open = openBrackets
    openBrackets = []
    var diagnostic = failure.diagnostic
    let losesLine = failure.losesLine && !cursor.hasLineBreak(from: item.start, to: failure.place)
    if open.isEmpty || losesLine || cursor.skipClosingBrackets(of: open) {
      cursor.skipToLineEnd()
    } else {
      cursor.rewind(to: open[0].end)
      cursor.skipToLineEnd()
      removeDiagnostics(from: cursor.previousEnd, in: item)
      if failure.diagnostic != nil {
        diagnostic =
          UnclosedBracket.acrossLines(of: open, failedAt: failure.place, at: cursor)
          ?? failure.diagnostic
      }
    }
    if let diagnostic { report(diagnostic) }
    keepUnreadable(from: item.start, in: item)
    cursor.leaveItem()
  }

  /// Moves past a line that cannot be read from its first token on.
  mutating func passInvalidLine(_ diagnostic: (TokenCursor) -> Diagnostic) {
    let item = beginItem()
    documentationAbove = nil
    recover(from: failure(diagnostic(cursor)), in: item)
  }

  /// Moves past a line that has been reported.
  mutating func passUnreadableLine() {
    let item = beginItem()
    documentationAbove = nil
    while !token.endsLine { advance() }
    keepUnreadable(from: item.start, in: item)
    cursor.leaveItem()
  }
}
