import SchemaDiagnostics

/// A line of an enum that is not one value.
enum InvalidEnumValue {
  /// A line that does not begin with a name.
  static func line(at cursor: TokenCursor) -> Diagnostic {
    let token = cursor.token
    let isString = token.kind == .string || token.kind == .foreignString
    return Diagnostic(
      .invalidValueLine,
      "This line is not an enum value: it starts with \(cursor.description(of: token)).",
      at: cursor.span(of: token),
      help: isString
        ? "Write a name, then its label in the database: `NAME @map(\(cursor.excerpt(of: token)))`."
        : "Write one value per line, such as `ACTIVE`.")
  }

  /// Something after a value.
  static func unexpectedToken(after value: Token, at cursor: TokenCursor) -> Diagnostic {
    if let diagnostic = LineSeparator.diagnostic(at: cursor)
      ?? WrongAttributeLevel.onField(at: cursor)
    {
      return diagnostic
    }
    if cursor.token.kind == .equals { return label(of: value, at: cursor) }
    return unexpected(help: "Write one value per line.", at: cursor)
  }

  /// `ADMIN = "admin"`, as in TypeScript.
  private static func label(of value: Token, at cursor: TokenCursor) -> Diagnostic {
    let text = cursor.peek()
    let isString = text.kind == .string && !text.isMalformed && cursor.peek(2).endsLine
    let label = isString ? cursor.excerpt(of: text) : "\"…\""
    let place = cursor.span(from: cursor.token.start, to: text.end)
    let map = "@map(\(cursor.text(of: text)))"
    return unexpected(
      help: "Write its label in the database as `\(cursor.excerpt(of: value)) @map(\(label))`.",
      fix: isString ? Fix("Write `@map`", [Fix.Edit(place, with: map)]) : nil, at: cursor)
  }

  private static func unexpected(
    help: String, fix: Fix? = nil, at cursor: TokenCursor
  ) -> Diagnostic {
    Diagnostic(
      .invalidValueLine, "Unexpected \(cursor.description(of: cursor.token)) after an enum value.",
      at: cursor.span(of: cursor.token), help: help, fix: fix)
  }
}
