extension Parser {
  /// Reads an opening bracket, whose content may span lines.
  mutating func openBracket() throws(SyntaxFailure) {
    guard openBrackets.count < Self.nestingLimit else {
      throw failure(UnclosedBracket.nestedTooDeeply(at: cursor))
    }
    openBrackets.append(token)
    advance()
    skipLineBreaks()
  }

  /// Reads the closing bracket of the innermost open one.
  mutating func closeBracket() throws(SyntaxFailure) {
    guard let bracket = openBrackets.last else { return }
    guard token.kind == bracket.closingKind else {
      throw failure(UnclosedBracket.unexpectedToken(in: bracket, at: cursor))
    }
    openBrackets.removeLast()
    advance()
  }

  /// Reads what separates two elements.
  ///
  /// - Returns: Whether another element follows.
  mutating func passComma() -> Bool {
    let end = cursor.previousEnd
    skipLineBreaks()
    guard let bracket = openBrackets.last else { return false }
    if token.kind == .comma {
      let comma = token
      advance()
      skipLineBreaks()
      if token.kind == bracket.closingKind { report(MisplacedComma.trailing(comma, at: cursor)) }
      return token.kind != bracket.closingKind
    }
    guard cursor.isAtSimpleValue, !cursor.hasLineBreak(from: end, to: token.start) else {
      return false
    }
    if diagnostics.wantsMore { report(MisplacedComma.missing(after: end, at: cursor)) }
    return true
  }

  /// Moves past line ends and comments within brackets.
  mutating func skipLineBreaks() {
    while token.kind == .newline || token.isComment { advance() }
  }
}
