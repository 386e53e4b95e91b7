import SchemaDiagnostics

extension Parser {
  /// How far a closing bracket is looked for; keeps the cost of many mistakes linear.
  private static let recoveryLimit = 1_000

  /// Reports a failure and goes to the first line that can be trusted again.
  ///
  /// Brackets may span lines, so a forgotten one would swallow the rest of the file. When the
  /// brackets are not closed further down, the text is read again from the line after them.
  mutating func recover(from failure: SyntaxFailure, in item: Item) {
    let open = brackets
    brackets = []
    var diagnostic = failure.diagnostic
    let losesLine = failure.losesLine && !hasLineBreak(from: item.start, to: failure.place)
    if open.isEmpty || losesLine || passClosingBrackets(open) {
      skipToLineEnd()
    } else {
      rewind(to: open[0].end)
      skipToLineEnd()
      forgetDiagnostics(from: previousEnd, in: item)
      diagnostic = self.diagnostic(for: failure, unclosed: open)
    }
    if let diagnostic { report(diagnostic) }
    keepUnreadable(from: item.start, in: item)
    endItem()
  }

  /// A failure at the token; its diagnostic is only made when it will be shown.
  func failure(
    _ diagnostic: @autoclosure () -> Diagnostic, losesLine: Bool = false
  ) -> SyntaxFailure {
    SyntaxFailure(
      diagnostic: wantsDiagnostics ? diagnostic() : nil, place: token.start, losesLine: losesLine)
  }

  /// Goes over the end of the line, if that is where the parser stands.
  mutating func endItem() {
    isInsideItem = false
    if token.kind == .newline { advance() }
  }

  /// Takes down lines that the formatter has to leave as they are, from an offset to the token.
  mutating func keepUnreadable(from start: Int, in item: Item) {
    let text = bytes[start..<token.start]
    let last = text.lastIndex { !" \t\r\n".utf8.contains($0) } ?? start
    let span = span(from: start, to: last + 1)
    var behind: [Trivia] = []
    while trivia.count > item.triviaCount, let latest = trivia.last, latest.span.start >= span.start
    {
      if latest.span.start >= span.end, latest.kind != .missingBrace { behind.append(latest) }
      trivia.removeLast()
    }
    trivia.append(Trivia(.unreadable, at: span))
    trivia += behind.reversed()
  }

  /// Goes to the end of the line, or to a `}` that ends it.
  mutating func skipToLineEnd() {
    isInsideItem = true
    var braces = 0
    while !token.endsLine {
      if token.kind == .leftBrace { braces += 1 }
      if token.kind == .rightBrace {
        if braces == 0, upcoming().endsLine { return }
        braces -= 1
      }
      advance()
    }
  }

  private func diagnostic(
    for failure: SyntaxFailure, unclosed open: [Token]
  ) -> Diagnostic? {
    guard let bracket = open.last, failure.diagnostic != nil,
      hasLineBreak(from: bracket.end, to: failure.place)
    else { return failure.diagnostic }
    return Diagnostic(
      .unclosedBracket, "\(describe(bracket)) is never closed.", at: span(bracket),
      help: "Add the missing `\(closing(of: bracket))`.", fix: closing(open))
  }

  /// Closes brackets at the end of the line, where the parser stands, if all were opened on it.
  private func closing(_ open: [Token]) -> Fix? {
    guard let last = open.last, !hasLineBreak(from: open[0].start, to: last.end),
      previousEnd > last.start, !hasLineBreak(from: last.end, to: previousEnd)
    else { return nil }
    let text = open.reversed().map(closing(of:)).joined()
    let end = span(from: previousEnd, to: previousEnd)
    return Fix("Add the missing `\(text)`", [Fix.Edit(end, with: text)])
  }

  /// Looks for the brackets that close the open ones, as far as the text still looks like values.
  private mutating func passClosingBrackets(_ open: [Token]) -> Bool {
    let hasBrace = open.contains { $0.kind == .leftBrace }
    var depth = open.count
    var beginsLine = beginsLine(token.start)
    for _ in 0..<Self.recoveryLimit {
      if beginsLine, beginsItem(insideBrace: hasBrace) { return false }
      switch token.kind {
      case .endOfFile: return false
      case .leftParenthesis, .leftBracket, .leftBrace: depth += 1
      case .rightParenthesis, .rightBracket, .rightBrace: depth -= 1
      default: break
      }
      beginsLine = token.kind == .newline
      advance()
      if depth == 0 { return true }
    }
    return false
  }

  /// Whether a token cannot stand behind a word in a list of values.
  private static func cannotFollowWord(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .word, .number, .string, .at, .doubleAt, .equals, .leftBracket, .exclamation, .question:
      true
    default: false
    }
  }

  /// Whether a line within brackets looks like the next line of the block instead.
  private func beginsItem(insideBrace: Bool) -> Bool {
    switch token.kind {
    case .at, .doubleAt: return true
    case .rightBrace: return !insideBrace
    case .word:
      let next = upcoming().kind
      return Self.cannotFollowWord(next == .colon ? upcoming(3).kind : next)
    default: return false
    }
  }
}
