import SchemaDiagnostics

extension Parser {
  /// Reads the type of a field with its `?` or `[]`.
  mutating func parseType(of field: Name) throws(SyntaxFailure) -> TypeReference {
    let start = token.start
    if token.kind == .leftBracket { return try parseLegacyList(of: field) }
    guard token.kind == .word else { throw missingType(of: field) }
    let (name, unsupported) = try parseBaseType()
    let arity = try parseArity(behind: name)
    return TypeReference(
      name: name, arity: arity, unsupported: unsupported, span: span(from: start, to: previousEnd))
  }

  private mutating func parseBaseType() throws(SyntaxFailure) -> (Name, unsupported: String?) {
    let word = token
    checkName(word)
    let name = name(word)
    advance()
    guard name.text == "Unsupported" else { return (name, nil) }
    guard token.kind == .leftParenthesis else { throw invalidUnsupported(word) }
    advance()
    guard token.kind == .string else { throw invalidUnsupported(word) }
    let type = try parseString()
    guard token.kind == .rightParenthesis else { throw invalidUnsupported(word) }
    advance()
    return (name, type)
  }

  private mutating func parseArity(
    behind name: Name
  ) throws(SyntaxFailure) -> TypeReference.Arity {
    switch token.kind {
    case .question:
      advance()
      return .optional
    case .exclamation:
      report(
        Diagnostic(
          .legacyRequired, "Fields are required without `!`.", at: span(token),
          help: "Remove the `!`.", fix: Fix("Remove the `!`", [Fix.Edit(span(token), with: "")])))
      advance()
      return .required
    case .leftBracket:
      let bracket = token
      advance()
      guard token.kind == .rightBracket else { throw unclosedList(bracket, of: name) }
      advance()
      if token.kind == .question { passOptionalList(from: bracket) }
      return .list
    default: return .required
    }
  }

  private mutating func passOptionalList(from bracket: Token) {
    report(
      Diagnostic(
        .optionalList, "A list cannot be optional.", at: span(from: bracket.start, to: token.end),
        help: "Write either `[]`, which can be empty, or `?`.",
        fix: Fix("Remove the `?`", [Fix.Edit(span(token), with: "")])))
    advance()
  }

  private mutating func parseLegacyList(of field: Name) throws(SyntaxFailure) -> TypeReference {
    let bracket = token
    advance()
    guard token.kind == .word else { throw missingType(of: field) }
    let (name, unsupported) = try parseBaseType()
    let end = previousEnd
    if token.kind == .exclamation { advance() }
    guard token.kind == .rightBracket else { throw unclosedList(bracket, of: name) }
    advance()
    if token.kind == .exclamation { advance() }
    let span = span(from: bracket.start, to: previousEnd)
    let modern = text(from: Int(name.span.start), to: end) + "[]"
    report(
      Diagnostic(
        .legacyList, "A list is written `\(modern)`, with the brackets behind.", at: span,
        help: "Write `\(modern)`.",
        fix: Fix("Write `\(modern)`", [Fix.Edit(span, with: modern)])))
    return TypeReference(name: name, arity: .list, unsupported: unsupported, span: span)
  }

  private func missingType(of field: Name) -> SyntaxFailure {
    if token.kind == .question { return failure(misplacedQuestionMark(behind: field)) }
    return failure(
      Diagnostic(
        .missingFieldType, "Field `\(field.text)` has no type.",
        at: token.endsLine || token.isComment ? field.span : span(token),
        help: "A field is written `name Type @attribute`."))
  }

  /// What is wrong with `name?: Type`, which is TypeScript.
  private func misplacedQuestionMark(behind field: Name) -> Diagnostic {
    let colon = upcoming().kind == .colon ? upcoming() : token
    let type = upcoming(colon.kind == .colon ? 2 : 1)
    let isOptional = type.kind == .word && !type.isMalformed
    let end = span(from: type.end, to: type.end)
    return Diagnostic(
      .missingFieldType, "`?` stands behind the type of a field, not behind its name.",
      at: span(token), help: "Write `\(field.text) \(isOptional ? excerpt(type) : "Type")?`.",
      fix: isOptional
        ? Fix(
          "Move the `?`",
          [
            Fix.Edit(span(from: token.start, to: colon.end), with: ""), Fix.Edit(end, with: "?"),
          ]) : nil)
  }

  private func unclosedList(_ bracket: Token, of type: Name) -> SyntaxFailure {
    failure(
      Diagnostic(
        .expectedClosing, "Expected `]` but found \(describe(token)).",
        at: token.endsLine ? span(bracket) : span(token),
        help: "A list is written `\(type.text)[]`; a length is part of the native type."))
  }

  private func invalidUnsupported(_ word: Token) -> SyntaxFailure {
    failure(
      Diagnostic(
        .invalidUnsupported, "`Unsupported` needs the database's type in quotes.", at: span(word),
        help: "Write it as in `Unsupported(\"circle\")`."))
  }
}
