import SchemaDiagnostics

extension Parser {
  /// Reads what may follow an item on its line: a comment and the line end.
  ///
  /// - Parameter unexpected: Says what is wrong when something else follows.
  /// - Returns: The text of a `///` comment.
  mutating func parseLineEnd(
    _ unexpected: (TokenCursor) -> Diagnostic
  ) throws(SyntaxFailure) -> String? {
    var documentation: String?
    if token.kind == .documentation { documentation = self.documentation(in: token) }
    if token.isComment { advance() }
    if token.kind == .rightBrace {
      report(MisplacedBrace.closing(at: cursor))
    } else if !token.endsLine {
      throw failure(ForeignComment.diagnostic(at: cursor) ?? unexpected(cursor))
    }
    cursor.leaveItem()
    return documentation
  }
}
