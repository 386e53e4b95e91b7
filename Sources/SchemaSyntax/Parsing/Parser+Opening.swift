import SchemaDiagnostics

extension Parser {
  /// Reads the rest of a block's first line, from its `{`.
  ///
  /// - Returns: Whether the lines of the block follow; not when it closes on the same line.
  mutating func parseOpening(
    of header: BlockHeader
  ) throws(SyntaxFailure) -> Bool {
    if token.kind == .newline { passLineBreakBeforeBrace(of: header) }
    guard token.kind == .leftBrace else { throw missingBrace(of: header) }
    let brace = token
    advance()
    if token.isComment { advance() }
    if !token.endsLine {
      if closesOnThisLine { return passOneLineBlock(brace, header.item) }
      passContentBehindBrace(of: header)
    }
    endItem()
    return true
  }

  /// Reports `{` on the line after the header, where it is common in other languages.
  private mutating func passLineBreakBeforeBrace(of header: BlockHeader) {
    var ahead = lexer
    var next = ahead.next()
    while next.kind == .newline { next = ahead.next() }
    guard next.kind == .leftBrace else { return }
    let gap = span(from: previousEnd, to: next.start)
    while token.kind == .newline { advance() }
    report(
      Diagnostic(
        .missingBrace, "`{` must stand on the line of `\(header.keyword.rawValue)`.",
        at: span(token), help: "Move `{` to the end of the line above.",
        fix: Fix("Move the brace up", [Fix.Edit(gap, with: " ")])))
  }

  private func missingBrace(of header: BlockHeader) -> SyntaxFailure {
    let keyword = header.keyword.rawValue
    if header.keyword == .type, token.kind == .equals {
      return failure(
        Diagnostic(
          .typeAlias, "A `type` cannot be another name for a type.",
          at: span(from: header.item.start, to: token.end),
          help: "Write the type at the field itself; `type Name { … }` declares a composite type."))
    }
    let name = header.name.map { excerpt($0) } ?? "Name"
    return failure(
      Diagnostic(
        .missingBrace, "Expected `{` after `\(keyword) \(name)` but found \(describe(token)).",
        at: token.endsLine ? span(from: header.item.start, to: previousEnd) : span(token),
        help: "A block begins with a line such as `\(keyword) \(name) {`."))
  }

  private var closesOnThisLine: Bool {
    var ahead = lexer
    var next = token
    while !next.endsLine {
      if next.kind == .rightBrace { return true }
      next = ahead.next()
    }
    return false
  }

  /// Goes over `model A { id Int @id }`, which the language does not allow.
  private mutating func passOneLineBlock(_ opening: Token, _ item: Item) -> Bool {
    while token.kind != .rightBrace { advance() }
    let closing = token.start
    report(
      Diagnostic(
        .contentBehindBrace, "A block needs a new line after `{`.",
        at: span(opening),
        help: "Write each line of the block, and its `}`, on a line of its own.",
        fix: Fix(
          "Break the line",
          [
            Fix.Edit(span(opening).after, with: "\n"),
            Fix.Edit(span(from: closing, to: closing), with: "\n"),
          ])))
    isInsideItem = false
    advance()
    keepUnreadable(from: item.start, in: item)
    if token.kind == .newline { advance() }
    return false
  }

  /// Warns of text that would mean nothing: the language ignores what follows `{` on its line.
  private mutating func passContentBehindBrace(of header: BlockHeader) {
    let start = token.start
    skipToLineEnd()
    keepUnreadable(from: start, in: header.item)
    report(
      Diagnostic(
        .contentBehindBrace, "What follows `{` on the same line is ignored.",
        at: span(from: start, to: previousEnd), severity: .warning,
        help: "Move it to a line of its own."))
  }
}
