import SchemaDiagnostics

/// Types as GraphQL and the first version of the language wrote them: `tags: [String!]!`.
enum GraphQLFieldType {
  /// `name: Type`.
  static func colon(_ colon: Token, at cursor: TokenCursor) -> Diagnostic {
    Diagnostic(
      .legacyColon, "There is no `:` between the name and the type of a field.",
      at: cursor.span(of: colon), help: "Remove the colon.",
      fix: Fix("Remove the colon", [Fix.Edit(cursor.span(of: colon), with: "")]))
  }

  /// `Type!`; the cursor is at the exclamation mark.
  static func exclamationMark(at cursor: TokenCursor) -> Diagnostic {
    let place = cursor.span(of: cursor.token)
    return Diagnostic(
      .legacyRequired, "`!` is not needed: fields are required by default.", at: place,
      help: "Remove the `!`.", fix: Fix("Remove the `!`", [Fix.Edit(place, with: "")]))
  }

  /// `[Type]`.
  ///
  /// - Parameters:
  ///   - type: The text of the type in the brackets.
  ///   - place: The brackets.
  static func list(of type: String, at place: SourceSpan) -> Diagnostic {
    let list = "\(type)[]"
    return Diagnostic(
      .legacyList, "The `[]` of a list goes after the type: `\(list)`.", at: place,
      help: "Write `\(list)`.", fix: Fix("Write `\(list)`", [Fix.Edit(place, with: list)]))
  }
}
