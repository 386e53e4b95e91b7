import SchemaDiagnostics

extension Parser {
  /// Reads a whole file.
  mutating func parseFile() -> [Declaration] {
    var declarations: [Declaration] = []
    while token.kind != .endOfFile {
      switch token.kind {
      case .newline: passBlankLines()
      case .lineComment, .documentation, .blockComment: passCommentLine()
      case .word:
        guard let declaration = parseBlock() else { continue }
        declarations.append(declaration)
        passComments(onLineOf: Int(declaration.span.end))
      default: if !passConflictMark() { passStrayLines() }
      }
    }
    if let comment = cursor.unclosedComment {
      report(UnclosedComment.diagnostic(for: comment, at: cursor))
    }
    return declarations
  }

  /// Moves past lines with nothing on them; documentation above them belongs to nothing.
  mutating func passBlankLines() {
    let start = token.start
    while cursor.accept(.newline) {}
    cursor.trivia.addBlankLines(
      at: cursor.span(from: start, to: cursor.previousEnd), beforeLast: token.isComment)
    documentationAbove = nil
  }

  /// Moves past a comment and the end of its line.
  mutating func passCommentLine() {
    if token.kind == .documentation { addDocumentation(token) }
    advance()
    cursor.accept(.newline)
  }

  /// Moves past comments on the line of a closing brace; none of them documents the next block.
  private mutating func passComments(onLineOf end: Int) {
    guard token.isComment, !cursor.hasLineBreak(from: end, to: token.start) else { return }
    while token.isComment, !cursor.hasLineBreak(from: end, to: token.start) { advance() }
    cursor.accept(.newline)
  }

  /// Moves past a line that a merge left behind.
  ///
  /// - Returns: Whether there was such a line.
  mutating func passConflictMark() -> Bool {
    guard let mark = MergeConflict.mark(at: cursor) else { return false }
    if let diagnostic = mergeConflict.add(mark, at: cursor) { report(diagnostic) }
    passUnreadableLine()
    return true
  }
}
