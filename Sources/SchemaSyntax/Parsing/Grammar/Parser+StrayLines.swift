extension Parser {
  /// Moves past lines outside of blocks that begin no block, with one error for all of them.
  mutating func passStrayLines() {
    let item = beginItem()
    let isBlock = isAtUnknownBlock
    if diagnostics.wantsMore {
      report(isBlock ? UnknownBlock.diagnostic(at: cursor) : StrayLine.diagnostic(at: cursor))
    }
    if isBlock { skipUnknownBlock() } else { skipStrayLines() }
    keepUnreadable(from: item.start, in: item)
    cursor.leaveItem()
    documentationAbove = nil
  }

  /// Whether a block with an unknown keyword, or with none, begins at the token.
  private var isAtUnknownBlock: Bool {
    guard token.kind == .word, ForeignStatement.help(at: cursor) == nil else { return false }
    let next = cursor.peek().kind
    return next == .leftBrace || (next == .word && cursor.peek(2).kind == .leftBrace)
  }

  private mutating func skipStrayLines() {
    if cursor.accept(.rightBrace) { return }
    while true {
      cursor.skipToLineEnd()
      cursor.accept(.rightBrace)
      let next = cursor.peek()
      guard token.kind == .newline, !next.endsLine, !next.isComment else { return }
      let lineEnd = token
      advance()
      if cursor.blockKeyword(token) != nil || isAtUnknownBlock {
        return cursor.rewind(toLineEnd: lineEnd)
      }
    }
  }

  private mutating func skipUnknownBlock() {
    while true {
      cursor.skipToLineEnd()
      if cursor.accept(.rightBrace) { return }
      guard token.kind == .newline else { return }
      let lineEnd = token
      while cursor.accept(.newline) {}
      if cursor.accept(.rightBrace) { return }
      if cursor.isAtBlock { return cursor.rewind(toLineEnd: lineEnd) }
    }
  }
}
