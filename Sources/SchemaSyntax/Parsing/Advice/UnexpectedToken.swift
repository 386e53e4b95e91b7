import SchemaDiagnostics

/// Something that cannot follow on its line.
enum UnexpectedToken {
  /// Something after the type or the attributes of a field.
  static func afterField(hasAttributes: Bool, at cursor: TokenCursor) -> Diagnostic {
    if let diagnostic = LineSeparator.diagnostic(at: cursor)
      ?? WrongAttributeLevel.onField(at: cursor)
      ?? UnmarkedDefault.diagnostic(at: cursor)
      ?? MissingAtSign.diagnostic(at: cursor)
      ?? SQLColumnConstraint.diagnostic(at: cursor)
    {
      return diagnostic
    }
    let help =
      switch cursor.token.kind {
      case .leftParenthesis where !hasAttributes:
        "A length or precision goes into a native type, such as `@db.VarChar(255)`."
      case .question, .leftBracket, .exclamation:
        "Write `?` or `[]` once, right after the type."
      default: "Write one field per line, as `name Type @attribute`."
      }
    return inField(help: help, at: cursor)
  }

  /// The token at the cursor, in a field.
  static func inField(help: String, fix: Fix? = nil, at cursor: TokenCursor) -> Diagnostic {
    Diagnostic(
      .invalidFieldLine,
      "Unexpected \(cursor.description(of: cursor.token)) in a field declaration.",
      at: cursor.span(of: cursor.token), help: help, fix: fix)
  }

  /// Something after a `@@` attribute.
  static func afterBlockAttribute(at cursor: TokenCursor) -> Diagnostic {
    LineSeparator.diagnostic(at: cursor)
      ?? Diagnostic(
        .invalidFieldLine, "Unexpected \(cursor.description(of: cursor.token)) after an attribute.",
        at: cursor.span(of: cursor.token), help: "Put each `@@` attribute on its own line.")
  }
}
