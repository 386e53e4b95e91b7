import SchemaDiagnostics

/// `= value` after a field, as in programming languages, or `default value`, as in SQL.
enum UnmarkedDefault {
  /// The mistake, if the token begins such a default value.
  static func diagnostic(at cursor: TokenCursor) -> Diagnostic? {
    let token = cursor.token
    let isSign = token.kind == .equals
    guard isSign || (token.kind == .word && cursor.text(of: token).lowercased() == "default")
    else { return nil }
    guard let value = onlyValue(at: cursor) else {
      return isSign
        ? UnexpectedToken.inField(help: "Write a default value as `@default(…)`.", at: cursor)
        : nil
    }
    let text = "@default(\(literal(value, at: cursor)))"
    let place = cursor.span(from: token.start, to: value.end)
    return UnexpectedToken.inField(
      help: "Did you mean `\(text)`?", fix: Fix("Write `\(text)`", [Fix.Edit(place, with: text)]),
      at: cursor)
  }

  /// The value after the token, when nothing follows it on the line.
  private static func onlyValue(at cursor: TokenCursor) -> Token? {
    let value = cursor.peek()
    guard [.word, .number, .string, .foreignString].contains(value.kind), !value.isMalformed,
      value.end - value.start <= 40
    else { return nil }
    let next = cursor.peek(2)
    return next.endsLine || next.isComment ? value : nil
  }

  /// A value as the language writes it.
  private static func literal(_ value: Token, at cursor: TokenCursor) -> String {
    let text = cursor.excerpt(of: value)
    return value.kind == .foreignString ? "\"\(text.dropFirst().dropLast())\"" : text
  }
}
