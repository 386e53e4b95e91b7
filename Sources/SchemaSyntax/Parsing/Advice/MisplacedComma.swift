import SchemaDiagnostics

/// A comma too many, or one too few, between arguments or elements.
enum MisplacedComma {
  /// `[a, ]`.
  static func trailing(_ comma: Token, at cursor: TokenCursor) -> Diagnostic {
    let place = cursor.span(of: comma)
    return Diagnostic(
      .trailingComma, "There is nothing after this comma.", at: place, help: "Remove the comma.",
      fix: Fix("Remove the comma", [Fix.Edit(place, with: "")]))
  }

  /// `[a b]`; the cursor is at the second value.
  ///
  /// - Parameters:
  ///   - end: Where the first value ends.
  ///   - cursor: Where the parser is.
  static func missing(after end: Int, at cursor: TokenCursor) -> Diagnostic {
    Diagnostic(
      .missingComma, "Expected `,` before \(cursor.description(of: cursor.token)).",
      at: cursor.span(of: cursor.token), help: "Separate the values with a comma.",
      fix: Fix("Add a comma", [Fix.Edit(cursor.span(at: end), with: ",")]))
  }
}
