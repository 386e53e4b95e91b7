import SchemaDiagnostics

/// `@` or a dot without a name after it.
enum IncompleteName {
  /// `@` or `@@` alone.
  static func attribute(after sign: Token, at cursor: TokenCursor) -> Diagnostic {
    let text = cursor.text(of: sign)
    return Diagnostic(
      .missingAttributeName, "Expected an attribute name after `\(text)`.",
      at: cursor.span(of: sign),
      help: "Write an attribute such as `\(text)map(\"name\")`, or remove the `\(text)`.")
  }

  /// `@db.`.
  static func path(endingIn dot: Token, at cursor: TokenCursor) -> Diagnostic {
    Diagnostic(
      .expectedValue, "Expected a name right after the dot.", at: cursor.span(of: dot),
      help: "Write the rest of the name, or remove the dot.")
  }
}
