extension TokenCursor {
  /// How many tokens a closing bracket is looked for; keeps the cost of many mistakes linear.
  private static let recoveryLimit = 1_000

  /// Moves to the end of the line, or to a `}` that ends it.
  mutating func skipToLineEnd() {
    enterItem()
    var braces = 0
    while !token.endsLine {
      if token.kind == .leftBrace { braces += 1 }
      if token.kind == .rightBrace {
        if braces == 0, peek().endsLine { return }
        braces -= 1
      }
      advance()
    }
  }

  /// Moves past the brackets that close the open ones, as long as the text looks like values.
  ///
  /// - Parameter open: The open brackets.
  /// - Returns: Whether all of them are closed; if not, the cursor is somewhere further down.
  mutating func skipClosingBrackets(of open: [Token]) -> Bool {
    let hasBrace = open.contains { $0.kind == .leftBrace }
    var depth = open.count
    var isFirstOnLine = isFirstOnLine(token.start)
    for _ in 0..<Self.recoveryLimit {
      if isFirstOnLine, looksLikeItem(insideBrace: hasBrace) { return false }
      switch token.kind {
      case .endOfFile: return false
      case .leftParenthesis, .leftBracket, .leftBrace: depth += 1
      case .rightParenthesis, .rightBracket, .rightBrace: depth -= 1
      default: break
      }
      isFirstOnLine = token.kind == .newline
      advance()
      if depth == 0 { return true }
    }
    return false
  }

  /// Whether a line within brackets looks like the next line of the block instead.
  private func looksLikeItem(insideBrace: Bool) -> Bool {
    switch token.kind {
    case .at, .doubleAt: return true
    case .rightBrace: return !insideBrace
    case .word:
      let next = peek().kind
      return Self.cannotFollowWord(next == .colon ? peek(3).kind : next)
    default: return false
    }
  }

  /// Whether a token cannot follow a word in a list of values.
  private static func cannotFollowWord(_ kind: Token.Kind) -> Bool {
    switch kind {
    case .word, .number, .string, .at, .doubleAt, .equals, .leftBracket, .exclamation, .question:
      true
    default: false
    }
  }
}
