import SchemaDiagnostics

/// `@@` at a field, or `@` on a line without a field.
enum WrongAttributeLevel {
  /// The mistake, if the token is the `@@` of an attribute after a field or an enum value.
  static func onField(at cursor: TokenCursor) -> Diagnostic? {
    let token = cursor.token
    guard token.kind == .doubleAt else { return nil }
    let isOfField = cursor.peek().kind == .word && cursor.peek(2).kind != .leftParenthesis
    return Diagnostic(
      .wrongAttributeLevel, "A `@@` attribute must be on its own line.",
      at: cursor.span(of: token), help: "Use a single `@` here, or move it to its own line.",
      fix: isOfField ? Fix("Write `@`", [Fix.Edit(cursor.span(of: token), with: "@")]) : nil)
  }

  /// The mistake, if the token is the `@` of an attribute that begins a line.
  static func onOwnLine(at cursor: TokenCursor) -> Diagnostic? {
    let token = cursor.token
    guard token.kind == .at else { return nil }
    // A list of fields is what only attributes of the block have.
    let isOfBlock =
      cursor.peek(2).kind == .leftParenthesis && cursor.peek(3).kind == .leftBracket
    return Diagnostic(
      .wrongAttributeLevel, "A `@` attribute must come after the type of a field.",
      at: cursor.span(of: token), help: "Move it to its field, or use `@@` for the whole block.",
      fix: isOfBlock ? Fix("Write `@@`", [Fix.Edit(cursor.span(of: token), with: "@@")]) : nil)
  }
}
