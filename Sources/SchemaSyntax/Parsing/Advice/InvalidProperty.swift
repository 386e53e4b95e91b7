import SchemaDiagnostics

/// A line of a datasource or generator that is not `name = value`.
enum InvalidProperty {
  /// A line without a name or an equals sign.
  static func line(beginningWith first: Token, at cursor: TokenCursor) -> Diagnostic {
    Diagnostic(
      .invalidPropertyLine, "This line is not a property.", at: cursor.span(of: first),
      help: "Write a property as `name = value`.", fix: missingEquals(at: cursor))
  }

  /// `name: value`, as in JSON; the cursor is at the colon.
  static func colon(at cursor: TokenCursor) -> Diagnostic {
    let token = cursor.token
    let equals = token.start == cursor.previousEnd ? " =" : "="
    return Diagnostic(
      .invalidPropertyLine, "A property is set with `=`, not with `:`.",
      at: cursor.span(of: token), help: "Write `=`.",
      fix: Fix("Write `=`", [Fix.Edit(cursor.span(of: token), with: equals)]))
  }

  /// `name =`.
  static func missingValue(of word: Token, at cursor: TokenCursor) -> Diagnostic {
    Diagnostic(
      .missingPropertyValue, "`\(cursor.excerpt(of: word))` has no value.",
      at: cursor.span(of: word), help: "Write a value after the `=`, or remove the line.")
  }

  /// Something after the value.
  static func unexpectedToken(at cursor: TokenCursor) -> Diagnostic {
    if let separator = LineSeparator.diagnostic(at: cursor) { return separator }
    let token = cursor.token
    return Diagnostic(
      .invalidPropertyLine,
      "Unexpected \(cursor.description(of: token)) after the value of a property.",
      at: cursor.span(of: token),
      help: "Write one property per line; put several values in a list: `[a, b]`.")
  }

  /// Puts `=` before a string, if that is all that is missing.
  private static func missingEquals(at cursor: TokenCursor) -> Fix? {
    let token = cursor.token
    guard token.kind == .string, !token.isMalformed, cursor.peek().endsLine else { return nil }
    return Fix("Write `=`", [Fix.Edit(cursor.span(at: token.start), with: "= ")])
  }
}
