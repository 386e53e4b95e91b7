import SchemaDiagnostics

extension Parser {
  /// Reads the keyword and the name of a block.
  ///
  /// - Returns: `nil` when only the name is missing.
  mutating func parseBlockName(_ keyword: BlockKeyword) throws(SyntaxFailure) -> Token? {
    let word = token
    advance()
    if token.kind == .leftBrace {
      report(MissingBlockName.diagnostic(after: word, at: cursor))
      return nil
    }
    guard [.word, .number, .string].contains(token.kind), token.kind == .word || !token.isMalformed
    else { throw failure(MissingBlockName.unexpectedToken(after: word, at: cursor)) }
    let name = token
    if name.kind == .word {
      checkName(name, mapping: keyword.mapping)
    } else {
      report(InvalidName.notAWord(name, at: cursor))
    }
    advance()
    return name
  }

  /// Reads the rest of a block's first line, from its `{`.
  ///
  /// - Returns: Whether the lines of the block follow; not when it closes on the same line.
  mutating func parseOpeningBrace(of header: BlockHeader) throws(SyntaxFailure) -> Bool {
    if token.kind == .newline { passLineBreakBeforeBrace(of: header) }
    guard token.kind == .leftBrace else {
      throw failure(MissingBrace.diagnostic(for: header, at: cursor))
    }
    let brace = token
    advance()
    if token.isComment { advance() }
    if !token.endsLine {
      let end = cursor.firstToken { $0.endsLine || $0.kind == .rightBrace }
      if end.kind == .rightBrace {
        passOneLineBlock(brace, header.item)
        return false
      }
      passContentAfterBrace(of: header)
    }
    cursor.leaveItem()
    return true
  }

  /// Reads `{` on the line after the header, where it is common in other languages.
  private mutating func passLineBreakBeforeBrace(of header: BlockHeader) {
    let next = cursor.firstToken { $0.kind != .newline }
    guard next.kind == .leftBrace else { return }
    let gap = cursor.span(from: cursor.previousEnd, to: next.start)
    while cursor.accept(.newline) {}
    report(MisplacedBrace.onNextLine(of: header.keyword, gap: gap, at: cursor))
  }

  /// Moves past `model A { id Int @id }`, which the language does not allow.
  private mutating func passOneLineBlock(_ brace: Token, _ item: Checkpoint) {
    while token.kind != .rightBrace { advance() }
    report(MisplacedBrace.oneLineBlock(from: brace, at: cursor))
    cursor.leaveItem()
    advance()
    keepUnreadable(from: item.start, in: item)
    cursor.accept(.newline)
  }

  /// Moves past text that means nothing: the language ignores what follows `{` on its line.
  private mutating func passContentAfterBrace(of header: BlockHeader) {
    let start = token.start
    cursor.skipToLineEnd()
    keepUnreadable(from: start, in: header.item)
    let place = cursor.span(from: start, to: cursor.previousEnd)
    report(MisplacedBrace.ignoredContent(place))
  }
}
