import SchemaDiagnostics

/// A block without `{` after its name.
enum MissingBrace {
  static func diagnostic(for header: BlockHeader, at cursor: TokenCursor) -> Diagnostic {
    let token = cursor.token
    if header.keyword == .type, token.kind == .equals { return typeAlias(header, at: cursor) }
    let name = header.name.map { cursor.excerpt(of: $0) } ?? "Name"
    let title = "\(header.keyword.rawValue) \(name)"
    return Diagnostic(
      .missingBrace, "Expected `{` after `\(title)` but found \(cursor.description(of: token)).",
      at: token.endsLine
        ? cursor.span(from: header.item.start, to: cursor.previousEnd) : cursor.span(of: token),
      help: "A block starts with a line such as `\(title) {`.")
  }

  /// `type Email = String`, as in TypeScript and in early versions of the language.
  private static func typeAlias(_ header: BlockHeader, at cursor: TokenCursor) -> Diagnostic {
    Diagnostic(
      .typeAlias, "A `type` cannot be an alias of another type.",
      at: cursor.span(from: header.item.start, to: cursor.token.end),
      help: "Write the other type at the field; `type Name { … }` declares a composite type.")
  }
}
