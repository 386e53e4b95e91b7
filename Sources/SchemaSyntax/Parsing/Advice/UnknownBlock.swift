import SchemaDiagnostics

/// A block whose keyword is misspelt, missing, or that of another language.
enum UnknownBlock {
  /// What blocks like these are called in other languages.
  private static let foreignKeywords = [
    "class": "model", "collection": "model", "database": "datasource", "db": "datasource",
    "entity": "model", "enumeration": "enum", "interface": "model", "object": "model",
    "record": "model", "struct": "model", "table": "model",
  ]

  static func diagnostic(at cursor: TokenCursor) -> Diagnostic {
    let token = cursor.token
    let excerpt = cursor.excerpt(of: token)
    if cursor.peek().kind == .leftBrace {
      return Diagnostic(
        .unknownBlock, "This block has no keyword.", at: cursor.span(of: token),
        help: "Did you mean `model \(excerpt) {`? \(BlockKeyword.help)")
    }
    let word = cursor.text(of: token)
    let keyword =
      foreignKeywords[word]
      ?? Suggestion.closest(to: word, in: BlockKeyword.allCases.map(\.rawValue))
    return Diagnostic(
      .unknownBlock, "`\(excerpt)` is not a block keyword.", at: cursor.span(of: token),
      help: keyword.map { "Did you mean `\($0)`?" } ?? BlockKeyword.help,
      fix: keyword.map {
        Fix("Write `\($0)`", [Fix.Edit(cursor.span(of: token), with: $0)])
      })
  }
}
