import SchemaDiagnostics

/// Something else where a value is needed.
enum MissingValue {
  static func diagnostic(at cursor: TokenCursor) -> Diagnostic {
    if let quotes = ForeignQuotes.typographic(at: cursor) { return quotes }
    let token = cursor.token
    let next = cursor.peek()
    let isFraction = token.kind == .dot && next.kind == .number
    return Diagnostic(
      .expectedValue, "Expected a value but found \(cursor.description(of: token)).",
      at: cursor.span(of: token),
      help: isFraction
        ? "Write a digit before the decimal point: `0\(cursor.text(of: token))\(cursor.text(of: next))`."
        : "A value is a string, a number, a name, a call such as `now()`, or a list.",
      fix: isFraction
        ? Fix("Add a zero", [Fix.Edit(cursor.span(at: token.start), with: "0")]) : nil)
  }

  /// Something else than `name: value` in an object.
  static func objectEntry(at cursor: TokenCursor) -> Diagnostic {
    let token = cursor.token
    return Diagnostic(
      .expectedValue, "Expected `name: value` but found \(cursor.description(of: token)).",
      at: cursor.span(of: token), help: "Write an object as `{ field: value }`.")
  }
}
