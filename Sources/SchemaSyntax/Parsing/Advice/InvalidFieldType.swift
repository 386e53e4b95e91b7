import SchemaDiagnostics

/// A type that is missing or not finished.
enum InvalidFieldType {
  /// A field without a type.
  static func missing(in field: Name, at cursor: TokenCursor) -> Diagnostic {
    let token = cursor.token
    return Diagnostic(
      .missingFieldType, "Field `\(field.text)` has no type.",
      at: token.endsLine || token.isComment ? field.span : cursor.span(of: token),
      help: "Write a field as `name Type @attribute`.")
  }

  /// `Type[`, or `Type[255]` as in SQL.
  ///
  /// - Parameters:
  ///   - bracket: The opening bracket.
  ///   - type: The type of the elements.
  ///   - cursor: Where the parser is.
  static func unclosedList(_ bracket: Token, of type: Name, at cursor: TokenCursor) -> Diagnostic {
    let token = cursor.token
    return Diagnostic(
      .expectedClosing, "Expected `]` but found \(cursor.description(of: token)).",
      at: cursor.span(of: token.endsLine ? bracket : token),
      help: "Write a list as `\(type.text)[]`; a length goes into a native type.")
  }

  /// `Type[]?`; the cursor is at the question mark.
  static func optionalList(from bracket: Token, at cursor: TokenCursor) -> Diagnostic {
    Diagnostic(
      .optionalList, "A list cannot be optional.",
      at: cursor.span(from: bracket.start, to: cursor.token.end),
      help: "Use either `[]`, which can be empty, or `?`.",
      fix: Fix("Remove the `?`", [Fix.Edit(cursor.span(of: cursor.token), with: "")]))
  }

  /// `Unsupported` without a string.
  static func unsupported(_ word: Token, at cursor: TokenCursor) -> Diagnostic {
    Diagnostic(
      .invalidUnsupported, "`Unsupported` needs a database type in quotes.",
      at: cursor.span(of: word), help: "Write it as in `Unsupported(\"circle\")`.")
  }
}
