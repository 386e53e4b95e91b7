import SchemaDiagnostics

/// `/*` without its `*/`.
enum UnclosedComment {
  static func diagnostic(for comment: Token, at cursor: TokenCursor) -> Diagnostic {
    Diagnostic(
      .unclosedComment, "This comment is never closed.",
      at: cursor.span(from: comment.start, to: comment.start + 2), help: "End it with `*/`.")
  }
}
