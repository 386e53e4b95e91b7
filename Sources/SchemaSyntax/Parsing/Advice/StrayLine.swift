import SchemaDiagnostics

/// A line outside of blocks that does not start one.
enum StrayLine {
  static func diagnostic(at cursor: TokenCursor) -> Diagnostic {
    if let comment = ForeignComment.diagnostic(at: cursor) { return comment }
    let token = cursor.token
    let (message, help) =
      switch token.kind {
      case .rightBrace:
        ("This `}` does not close a block.", "Remove it, or look for an extra `}` above.")
      case .at, .doubleAt:
        (
          "An attribute must be inside a block.",
          "Move it into its block; is there an extra `}` above?"
        )
      default:
        (
          "Expected a block but found \(cursor.description(of: token)).",
          ForeignStatement.help(at: cursor) ?? BlockKeyword.help
        )
      }
    return Diagnostic(.strayLine, message, at: cursor.span(of: token), help: help)
  }
}
