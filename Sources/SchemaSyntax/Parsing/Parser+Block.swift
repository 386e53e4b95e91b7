import SchemaDiagnostics

extension Parser {
  /// Reads a block of any kind.
  mutating func parseBlock() -> Declaration? {
    guard let keyword = blockKeyword(token) else {
      passStrayLines()
      return nil
    }
    let item = beginItem()
    let documentation = takeDocumentation()
    do throws(SyntaxFailure) {
      let name = try parseBlockName(keyword)
      let header = BlockHeader(
        keyword: keyword, name: name, item: item, documentation: documentation)
      guard try parseOpening(of: header) else { return nil }
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

  private mutating func parseBlockName(_ keyword: BlockKeyword) throws(SyntaxFailure) -> Token? {
    let word = token
    advance()
    if token.kind == .leftBrace {
      report(
        Diagnostic(
          .missingBlockName, "This \(keyword.rawValue) has no name.", at: span(word),
          help: "Write the name between `\(keyword.rawValue)` and `{`."))
      return nil
    }
    guard [.word, .number, .string].contains(token.kind), token.kind == .word || !token.isMalformed
    else {
      throw failure(
        Diagnostic(
          .strayLine, "Expected a name after `\(keyword.rawValue)` but found \(describe(token)).",
          at: token.endsLine ? span(word) : span(token),
          help: "A block begins with a line such as `\(keyword.rawValue) Name {`."))
    }
    return takeBlockName(mapping: keyword.mapping)
  }

  private mutating func takeBlockName(mapping: String?) -> Token {
    let name = token
    if name.kind == .word {
      checkName(name, mapping: mapping)
    } else {
      report(
        Diagnostic(
          .invalidIdentifier, "\(describe(name)) is not a name.", at: span(name),
          help: "A name is a word of letters, digits and `_`, without quotes."))
    }
    advance()
    return name
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
    pendingDocumentation = nil
    while true {
      switch token.kind {
      case .rightBrace: return passClosingBrace(of: header)
      case .endOfFile: return reportUnclosed(header, next: nil)
      case .newline: passBlankLines()
      case .lineComment, .documentation, .blockComment: passCommentLine()
      case .word where beginsBlock: return reportUnclosed(header, next: token)
      default: if !passForeignLine() { line(&self) }
      }
    }
  }

  /// Whether the line begins a block: `model Name {`.
  var beginsBlock: Bool {
    guard blockKeyword(token) != nil else { return false }
    return upcoming().kind == .word && upcoming(2).kind == .leftBrace
  }

  private mutating func passClosingBrace(of header: BlockHeader) -> SourceSpan {
    advance()
    let span = span(from: header.item.start, to: previousEnd)
    if token.kind == .newline { advance() }
    pendingDocumentation = nil
    return span
  }

  /// Where in the trivia the comments right above the token begin; they belong to what follows.
  private func firstCommentAbove(_ header: BlockHeader) -> Int {
    var first = trivia.count
    var start = token.start
    while first > header.item.triviaCount {
      let comment = trivia[first - 1]
      let gap = bytes[Int(comment.span.end)..<start]
      guard comment.isComment, beginsLine(Int(comment.span.start)),
        gap.allSatisfy({ " \t\r\n".utf8.contains($0) })
      else { break }
      first -= 1
      start = Int(comment.span.start)
    }
    return first
  }

  private mutating func reportUnclosed(_ header: BlockHeader, next: Token?) -> SourceSpan {
    let first = next == nil ? trivia.count : firstCommentAbove(header)
    let end = first < trivia.count ? Int(trivia[first].span.start) : token.start
    if wantsDiagnostics { report(unclosed(header, next: next, end: end)) }
    trivia.insert(Trivia(.missingBrace, at: span(from: end, to: end)), at: first)
    return span(from: header.item.start, to: end)
  }

  private func unclosed(_ header: BlockHeader, next: Token?, end: Int) -> Diagnostic {
    let keyword = header.keyword.rawValue
    let title = header.name.map { "`\(keyword) \(excerpt($0))`" } ?? "This \(keyword)"
    let place =
      header.name
      ?? Token(
        kind: .word, start: header.item.start, end: header.item.start + keyword.utf8.count)
    return Diagnostic(
      .unclosedBlock, "\(title) is never closed.", at: span(place),
      notes: next.map { [Diagnostic.Note("the next block begins here", at: span($0))] } ?? [],
      help: "End the block with `}` on a line of its own.",
      fix: Fix("Close the block", [closingBrace(before: end)]))
  }

  /// A `}` on a line of its own, where nothing but blanks stand before the next block.
  private func closingBrace(before end: Int) -> Fix.Edit {
    var last = end
    while last > 0, " \t\r\n".utf8.contains(bytes[last - 1]) { last -= 1 }
    let text = end < bytes.count ? "\n}\n\n" : "\n}\n"
    return Fix.Edit(span(from: last, to: end), with: text)
  }
}
