import SchemaDiagnostics

extension Parser {
  /// Goes over what may follow an item on its line: a comment and the line end.
  ///
  /// - Parameter unexpected: Says what is wrong when something else follows.
  /// - Returns: The text of a `///` comment.
  mutating func parseLineEnd(
    _ unexpected: (Parser) -> Diagnostic
  ) throws(SyntaxFailure) -> String? {
    var documentation: String?
    if token.kind == .documentation { documentation = self.documentation(token) }
    if token.isComment { advance() }
    if token.kind == .rightBrace {
      reportBraceBehindContent()
    } else if !token.endsLine {
      throw failure(foreignComment() ?? unexpected(self))
    }
    endItem()
    return documentation
  }

  /// What is wrong when something follows a field.
  func behindField(hasAttributes: Bool) -> Diagnostic {
    if isSeparator { return separator() }
    var help = "A field is written `name Type @attribute`, one a line."
    switch token.kind {
    case .doubleAt: return blockAttributeBehindField()
    case .leftParenthesis where !hasAttributes:
      help = "A length or precision belongs to the native type, such as `@db.VarChar(255)`."
    case .equals: return defaultBehindField()
    case .question, .leftBracket, .exclamation:
      help = "`?` and `[]` stand once, right behind the type."
    case .word: if let diagnostic = wordBehindField() { return diagnostic }
    default: break
    }
    return Diagnostic(
      .invalidFieldLine, "Unexpected \(describe(token)) in the declaration of a field.",
      at: span(token), help: help)
  }

  /// What is wrong when something follows a `@@` attribute.
  func behindBlockAttribute() -> Diagnostic {
    if isSeparator { return separator() }
    return Diagnostic(
      .invalidFieldLine, "Unexpected \(describe(token)) behind an attribute.", at: span(token),
      help: "Each `@@` attribute stands on a line of its own.")
  }

  /// What is wrong when something follows an enum value.
  func behindEnumValue(_ value: Token) -> Diagnostic {
    if isSeparator { return separator() }
    var help = "Write one value a line."
    var fix: Fix?
    switch token.kind {
    case .equals:
      let text = upcoming()
      let isString = text.kind == .string && !text.isMalformed && upcoming(2).endsLine
      let label = isString ? excerpt(text) : "\"…\""
      help = "The database's text is written `\(excerpt(value)) @map(\(label))`."
      if isString {
        let place = span(from: token.start, to: text.end)
        let map = "@map(\(self.text(text)))"
        fix = Fix("Write `@map`", [Fix.Edit(place, with: map)])
      }
    case .doubleAt: return blockAttributeBehindField()
    default: break
    }
    return Diagnostic(
      .invalidValueLine, "Unexpected \(describe(token)) behind an enum value.", at: span(token),
      help: help, fix: fix)
  }

  /// What is wrong when something follows a property.
  func behindProperty() -> Diagnostic {
    if isSeparator { return separator() }
    return Diagnostic(
      .invalidPropertyLine, "Unexpected \(describe(token)) behind the value of a property.",
      at: span(token), help: "Write one property a line; several values stand in brackets.")
  }

  /// Whether the token separates lines in other languages.
  private var isSeparator: Bool {
    token.kind == .comma || bytes[token.start] == UInt8(ascii: ";")
  }

  private func separator() -> Diagnostic {
    Diagnostic(
      .lineSeparator, "Lines are not separated by `\(text(token))`.", at: span(token),
      help: "Remove it; write one declaration a line.",
      fix: Fix("Remove it", [Fix.Edit(span(token), with: "")]))
  }

  private func blockAttributeBehindField() -> Diagnostic {
    let isOfField = upcoming().kind == .word && upcoming(2).kind != .leftParenthesis
    return Diagnostic(
      .wrongAttributeLevel, "An attribute with `@@` stands on a line of its own.",
      at: span(token), help: "Write a single `@` here, or move it to its own line.",
      fix: isOfField ? Fix("Write `@`", [Fix.Edit(span(token), with: "@")]) : nil)
  }

  private mutating func reportBraceBehindContent() {
    report(
      Diagnostic(
        .braceBehindContent, "`}` must stand on a line of its own.", at: span(token),
        help: "Break the line before it.",
        fix: Fix("Break the line", [Fix.Edit(span(from: token.start, to: token.start), with: "\n")])
      ))
  }
}
