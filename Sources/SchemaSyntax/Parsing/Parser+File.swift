import SchemaDiagnostics

extension Parser {
  /// Reads a whole file.
  mutating func parseFile() -> [Declaration] {
    var declarations: [Declaration] = []
    while true {
      switch token.kind {
      case .endOfFile: return declarations
      case .newline: passBlankLines()
      case .lineComment, .documentation, .blockComment: passCommentLine()
      case .word:
        guard let declaration = parseBlock() else { continue }
        declarations.append(declaration)
        passComments(behind: Int(declaration.span.end))
      default: if !passConflictMark() { passStrayLines() }
      }
    }
  }

  /// Goes over lines with nothing on them; documentation above them belongs to nothing.
  mutating func passBlankLines() {
    let start = token.start
    while token.kind == .newline { advance() }
    trivia.append(Trivia(.blankLines, at: span(from: start, to: previousEnd)))
    // The comment that ended the loop has been noticed before the blank lines above it.
    if token.isComment { trivia.swapAt(trivia.count - 2, trivia.count - 1) }
    pendingDocumentation = nil
  }

  /// Goes over comments on the line of a closing brace; none of them documents the next block.
  private mutating func passComments(behind end: Int) {
    guard token.isComment, !hasLineBreak(from: end, to: token.start) else { return }
    while token.isComment, !hasLineBreak(from: end, to: token.start) { advance() }
    if token.kind == .newline { advance() }
  }

  /// Goes over a comment and the end of its line.
  mutating func passCommentLine() {
    if token.kind == .documentation { appendDocumentation(token) }
    advance()
    if token.kind == .newline { advance() }
  }

  private mutating func appendDocumentation(_ comment: Token) {
    let line = documentation(comment)
    // In place, because a file may consist of such lines.
    if pendingDocumentation == nil {
      pendingDocumentation = line
    } else {
      pendingDocumentation?.append("\n" + line)
    }
  }

  /// The text of a `///` comment.
  func documentation(_ comment: Token) -> String {
    var start = comment.start + 3
    var end = comment.end
    // One blank belongs to the marker; more are indentation, which matters in Markdown.
    if start < end, bytes[start] == UInt8(ascii: " ") { start += 1 }
    while end > start, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\t") {
      end -= 1
    }
    return text(from: start, to: end)
  }

  /// Takes the `///` lines above the item that begins here.
  mutating func takeDocumentation() -> String? {
    defer { pendingDocumentation = nil }
    return pendingDocumentation
  }
}
