import SchemaDiagnostics

extension Parser {
  /// Goes into a bracket, whose content may span lines.
  mutating func openBracket() throws(SyntaxFailure) {
    guard brackets.count < Self.nestingLimit else {
      throw failure(
        Diagnostic(
          .nestedTooDeeply, "These brackets are nested too deeply.", at: span(token),
          help: "Use at most \(Self.nestingLimit) levels."))
    }
    brackets.append(token)
    advance()
    skipLineBreaks()
  }

  /// Goes out of the innermost bracket.
  mutating func closeBracket() throws(SyntaxFailure) {
    guard let bracket = brackets.last else { return }
    guard token.kind == closingKind(of: bracket) else { throw expectedClosing(of: bracket) }
    brackets.removeLast()
    advance()
  }

  /// Goes over the end of an element.
  ///
  /// - Returns: Whether another element follows.
  mutating func passComma() -> Bool {
    let end = previousEnd
    skipLineBreaks()
    guard let bracket = brackets.last else { return false }
    let closing = closingKind(of: bracket)
    if token.kind == .comma {
      let comma = token
      advance()
      skipLineBreaks()
      if token.kind == closing { reportTrailing(comma) }
      return token.kind != closing
    }
    guard beginsValue, !hasLineBreak(from: end, to: token.start) else { return false }
    if wantsDiagnostics { reportMissingComma(behind: end) }
    return true
  }

  /// Goes over line ends and comments within brackets.
  mutating func skipLineBreaks() {
    while token.kind == .newline || token.isComment { advance() }
  }

  /// The text that closes a bracket.
  func closing(of bracket: Token) -> String {
    switch bracket.kind {
    case .leftBracket: "]"
    case .leftBrace: "}"
    default: ")"
    }
  }

  private func closingKind(of bracket: Token) -> Token.Kind {
    switch bracket.kind {
    case .leftBracket: .rightBracket
    case .leftBrace: .rightBrace
    default: .rightParenthesis
    }
  }

  private var beginsValue: Bool {
    switch token.kind {
    case .word, .number, .string: true
    default: false
    }
  }

  private mutating func reportTrailing(_ comma: Token) {
    report(
      Diagnostic(
        .trailingComma, "There is nothing behind this comma.", at: span(comma),
        help: "Remove the comma.", fix: Fix("Remove the comma", [Fix.Edit(span(comma), with: "")])))
  }

  private mutating func reportMissingComma(behind end: Int) {
    report(
      Diagnostic(
        .missingComma, "Expected `,` before \(describe(token)).", at: span(token),
        help: "Separate the values by a comma.",
        fix: Fix("Add a comma", [Fix.Edit(span(from: end, to: end), with: ",")])))
  }

  private func expectedClosing(of bracket: Token) -> SyntaxFailure {
    let closing = closing(of: bracket)
    var help = "Close the bracket with `\(closing)`."
    var fix: Fix?
    if bracket.kind == .leftParenthesis, token.kind == .equals {
      help = "An argument is written `name: value`, with a colon."
      fix = Fix("Write `:`", [Fix.Edit(span(from: previousEnd, to: token.end), with: ":")])
    } else if beginsValue {
      help = "Put a comma before it, or close the bracket with `\(closing)`."
    }
    return failure(
      Diagnostic(
        .expectedClosing, "Expected `,` or `\(closing)` but found \(describe(token)).",
        at: span(token), notes: [Diagnostic.Note("the bracket opens here", at: span(bracket))],
        help: help, fix: fix))
  }
}
