import SchemaDiagnostics

extension Parser {
  /// Reads `@name(…)` or `@@name(…)`; both kinds look the same in the tree.
  mutating func parseAttribute() throws(SyntaxFailure) -> Attribute {
    let sign = token
    advance()
    guard token.kind == .word else {
      throw failure(IncompleteName.attribute(after: sign, at: cursor))
    }
    let name = try parsePath()
    let arguments = token.kind == .leftParenthesis ? try parseArguments() : []
    return Attribute(
      name: name, arguments: arguments,
      span: cursor.span(from: sign.start, to: cursor.previousEnd))
  }

  /// Reads a word or several with dots between them, such as `db.VarChar`.
  mutating func parsePath() throws(SyntaxFailure) -> Name {
    let start = token.start
    checkName(token)
    advance()
    while token.kind == .dot, token.start == cursor.previousEnd {
      let dot = token
      advance()
      guard token.kind == .word, token.start == dot.end else {
        throw failure(IncompleteName.path(endingIn: dot, at: cursor))
      }
      checkName(token)
      advance()
    }
    let end = cursor.previousEnd
    return Name(cursor.text(from: start, to: end), at: cursor.span(from: start, to: end))
  }

  /// Reports a word that is no valid name.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - mapping: The attribute that keeps such a name in the database, where the word declares one.
  mutating func checkName(_ word: Token, mapping: String? = nil) {
    guard word.isMalformed else { return }
    report(InvalidName.diagnostic(for: word, mapping: mapping, at: cursor))
  }
}
