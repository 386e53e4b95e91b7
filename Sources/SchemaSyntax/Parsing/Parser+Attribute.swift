import SchemaDiagnostics

extension Parser {
  /// Reads `@name(…)` or `@@name(…)`; both kinds look the same in the tree.
  mutating func parseAttribute() throws(SyntaxFailure) -> Attribute {
    let sign = token
    advance()
    guard token.kind == .word else { throw missingAttributeName(sign) }
    let name = try parsePath()
    let arguments = token.kind == .leftParenthesis ? try parseArguments() : []
    return Attribute(
      name: name, arguments: arguments, span: span(from: sign.start, to: previousEnd))
  }

  /// Reads a word or several with dots between them, such as `db.VarChar`.
  mutating func parsePath() throws(SyntaxFailure) -> Name {
    let start = token.start
    checkName(token)
    advance()
    while token.kind == .dot, token.start == previousEnd {
      let dot = token
      advance()
      guard token.kind == .word, token.start == dot.end else { throw missingWord(behind: dot) }
      checkName(token)
      advance()
    }
    return Name(text(from: start, to: previousEnd), at: span(from: start, to: previousEnd))
  }

  /// Reports a word that is no valid name.
  ///
  /// - Parameters:
  ///   - word: The word.
  ///   - mapping: The attribute that keeps such a name in the database, where the word declares one.
  mutating func checkName(_ word: Token, mapping: String? = nil) {
    guard word.isMalformed else { return }
    let name = excerpt(word)
    let isPrivate = bytes[word.start] == UInt8(ascii: "_")
    report(
      Diagnostic(
        .invalidIdentifier,
        isPrivate
          ? "`\(name)` is not a valid name: names begin with a letter."
          : "`\(name)` is not a valid name: names are written with the letters a to z.",
        at: span(word),
        help: "Use letters, digits and `_`, a letter first"
          + (mapping.map { "; `\($0)(\"\(name)\")` keeps the name in the database." } ?? ".")))
  }

  private func missingAttributeName(_ sign: Token) -> SyntaxFailure {
    let text = sign.kind == .doubleAt ? "@@" : "@"
    return failure(
      Diagnostic(
        .missingAttributeName, "Expected the name of an attribute after `\(text)`.",
        at: span(sign),
        help: "Write an attribute such as `\(text)map(\"name\")`, or remove the `\(text)`."))
  }

  private func missingWord(behind dot: Token) -> SyntaxFailure {
    failure(
      Diagnostic(
        .expectedValue, "Expected a name right after the dot.", at: span(dot),
        help: "Write the rest of the name, or remove the dot."))
  }
}
