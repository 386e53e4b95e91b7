import SchemaDiagnostics

/// `name?: Type`, as in TypeScript.
enum MisplacedQuestionMark {
  /// The mistake, if the token after the name of a field is a question mark.
  static func diagnostic(after field: Name, at cursor: TokenCursor) -> Diagnostic? {
    let question = cursor.token
    guard question.kind == .question else { return nil }
    let hasColon = cursor.peek().kind == .colon
    let sign = cursor.span(from: question.start, to: hasColon ? cursor.peek().end : question.end)
    let type = cursor.peek(hasColon ? 2 : 1)
    let isType = type.kind == .word && !type.isMalformed
    let moved = [Fix.Edit(sign, with: ""), Fix.Edit(cursor.span(at: type.end), with: "?")]
    return Diagnostic(
      .missingFieldType, "`?` goes after the type, not after the field name.",
      at: cursor.span(of: question),
      help: "Write `\(field.text) \(isType ? cursor.excerpt(of: type) : "Type")?`.",
      fix: isType ? Fix("Move the `?`", moved) : nil)
  }
}
