import SchemaDiagnostics

extension Parser {
  /// Reads a block of any kind.
  mutating func parseBlock() -> Declaration? {
    guard let keyword = cursor.blockKeyword(token) else {
      passStrayLines()
      return nil
    }
    let item = beginItem()
    let documentation = takeDocumentation()
    do throws(SyntaxFailure) {
      let name = try parseBlockName(keyword)
      let header = BlockHeader(
        keyword: keyword, name: name, item: item, documentation: documentation)
      guard try parseOpeningBrace(of: header) else { return nil }
      let declaration = parseBody(of: header)
      if declaration == nil { keepUnreadable(from: item.start, in: item) }
      return declaration
    } catch {
      recover(from: error, in: item)
      return nil
    }
  }

  private mutating func parseBody(of header: BlockHeader) -> Declaration? {
    switch header.keyword {
    case .datasource: parseConfiguration(header, .datasource)
    case .generator: parseConfiguration(header, .generator)
    case .model: parseModel(header, .model)
    case .view: parseModel(header, .view)
    case .type: parseModel(header, .compositeType)
    case .enumeration: parseEnum(header)
    }
  }

  /// Reads the lines of a block up to its closing brace.
  ///
  /// - Parameters:
  ///   - header: The first line of the block, which has been read.
  ///   - line: Reads a line that is neither blank nor a comment.
  /// - Returns: The place of the whole block.
  mutating func parseLines(
    of header: BlockHeader, _ line: (inout Parser) -> Void
  ) -> SourceSpan {
    documentationAbove = nil
    while true {
      switch token.kind {
      case .rightBrace: return passClosingBrace(of: header)
      case .endOfFile: return endUnclosed(header, before: nil)
      case .newline: passBlankLines()
      case .lineComment, .documentation, .blockComment: passCommentLine()
      case .word where cursor.isAtBlock: return endUnclosed(header, before: token)
      default: if !passForeignLine() { line(&self) }
      }
    }
  }

  /// Moves past a line of a block that is a comment of another language, or a mark that a merge left.
  ///
  /// - Returns: Whether there was such a line.
  private mutating func passForeignLine() -> Bool {
    // Asked for every line, nearly all of which begin with a word.
    guard token.kind == .unknown || token.kind == .equals else { return false }
    if passConflictMark() { return true }
    guard let diagnostic = ForeignComment.diagnostic(at: cursor) else { return false }
    report(diagnostic)
    passUnreadableLine()
    return true
  }

  private mutating func passClosingBrace(of header: BlockHeader) -> SourceSpan {
    advance()
    let span = cursor.span(from: header.item.start, to: cursor.previousEnd)
    cursor.accept(.newline)
    documentationAbove = nil
    return span
  }

  /// Ends a block without a closing brace before the next block, or at the end of the file.
  private mutating func endUnclosed(_ header: BlockHeader, before next: Token?) -> SourceSpan {
    let comment = next == nil ? cursor.trivia.count : firstCommentAboveToken(in: header)
    let end =
      comment < cursor.trivia.count ? Int(cursor.trivia[comment].span.start) : token.start
    if diagnostics.wantsMore {
      report(UnclosedBlock.diagnostic(for: header, next: next, end: end, at: cursor))
    }
    cursor.trivia.addMissingBrace(at: cursor.span(at: end), index: comment)
    return cursor.span(from: header.item.start, to: end)
  }

  /// Where in the trivia the comments right above the token begin; they belong to what follows.
  private func firstCommentAboveToken(in header: BlockHeader) -> Int {
    var first = cursor.trivia.count
    var start = token.start
    while first > header.item.triviaCount {
      let comment = cursor.trivia[first - 1]
      let gap = cursor.bytes[Int(comment.span.end)..<start]
      guard comment.isComment, cursor.isFirstOnLine(Int(comment.span.start)),
        gap.allSatisfy({ " \t\r\n".utf8.contains($0) })
      else { break }
      first -= 1
      start = Int(comment.span.start)
    }
    return first
  }
}
