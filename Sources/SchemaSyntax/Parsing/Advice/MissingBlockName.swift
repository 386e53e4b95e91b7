import SchemaDiagnostics

/// A block keyword without a name after it.
enum MissingBlockName {
  /// `model {`.
  static func diagnostic(after keyword: Token, at cursor: TokenCursor) -> Diagnostic {
    let word = cursor.text(of: keyword)
    return Diagnostic(
      .missingBlockName, "This \(word) has no name.", at: cursor.span(of: keyword),
      help: "Write the name between `\(word)` and `{`.")
  }

  /// `model = …`.
  static func unexpectedToken(after keyword: Token, at cursor: TokenCursor) -> Diagnostic {
    let word = cursor.text(of: keyword)
    let token = cursor.token
    return Diagnostic(
      .strayLine,
      "Expected a name after `\(word)` but found \(cursor.description(of: token)).",
      at: cursor.span(of: token.endsLine ? keyword : token),
      help: "A block starts with a line such as `\(word) Name {`.")
  }
}
