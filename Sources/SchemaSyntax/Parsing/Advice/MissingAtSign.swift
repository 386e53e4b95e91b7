import SchemaDiagnostics

/// An attribute without its `@`: `id Int unique`.
enum MissingAtSign {
  private static let commonAttributes: Set<String> = [
    "id", "unique", "default", "relation", "map", "updatedAt", "ignore",
  ]

  /// The mistake, if the token is the name of an attribute.
  static func diagnostic(at cursor: TokenCursor) -> Diagnostic? {
    guard cursor.token.kind == .word else { return nil }
    let word = cursor.text(of: cursor.token)
    guard commonAttributes.contains(word) else { return nil }
    let place = cursor.span(at: cursor.token.start)
    return UnexpectedToken.inField(
      help: "Did you mean `@\(word)`?",
      fix: Fix("Write `@\(word)`", [Fix.Edit(place, with: "@")]), at: cursor)
  }
}
