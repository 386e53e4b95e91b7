import SchemaDiagnostics

extension Parser {
  /// Goes over lines outside of blocks that begin no block, with one error for all of them.
  mutating func passStrayLines() {
    let item = beginItem()
    let isBlock = beginsUnknownBlock
    if wantsDiagnostics { report(isBlock ? unknownBlock() : strayLine()) }
    if isBlock { skipUnknownBlock() } else { skipStrayLines() }
    keepUnreadable(from: item.start, in: item)
    endItem()
    pendingDocumentation = nil
  }

  private var beginsUnknownBlock: Bool {
    guard token.kind == .word, foreignHelp == nil else { return false }
    let next = upcoming().kind
    return next == .leftBrace || (next == .word && upcoming(2).kind == .leftBrace)
  }

  private func unknownBlock() -> Diagnostic {
    let word = text(token)
    guard upcoming().kind == .leftBrace else {
      let candidates = BlockKeyword.allCases.map(\.rawValue)
      let closest = Self.foreignKeywords[word] ?? Suggestion.closest(to: word, in: candidates)
      return Diagnostic(
        .unknownBlock, "`\(excerpt(token))` is not a kind of block.", at: span(token),
        help: closest.map { "Did you mean `\($0)`?" }
          ?? "A block begins with \(BlockKeyword.enumerated).",
        fix: closest.map { Fix("Write `\($0)`", [Fix.Edit(span(token), with: $0)]) })
    }
    return Diagnostic(
      .unknownBlock, "This block does not say what it is.", at: span(token),
      help: "Did you mean `model \(excerpt(token)) {`? "
        + "A block begins with \(BlockKeyword.enumerated).")
  }

  private func strayLine() -> Diagnostic {
    if let comment = foreignComment() { return comment }
    if token.kind == .rightBrace {
      return Diagnostic(
        .strayLine, "This `}` closes no block.", at: span(token),
        help: "Remove it, or look for a `}` too many above.")
    }
    if token.kind == .at || token.kind == .doubleAt {
      return Diagnostic(
        .strayLine, "An attribute cannot stand outside of a block.", at: span(token),
        help: "Move it into the block that it belongs to; is there a `}` too many above?")
    }
    return Diagnostic(
      .strayLine, "This line begins no block: \(describe(token)) is not a keyword.",
      at: span(token), help: foreignHelp ?? "A block begins with \(BlockKeyword.enumerated).")
  }

  /// What to say to somebody who writes another language.
  private var foreignHelp: String? {
    // No keyword is longer, and a word may be as long as the file.
    guard token.kind == .word, token.end - token.start < 32 else { return nil }
    switch text(token).uppercased() {
    case "CREATE", "ALTER", "DROP", "INSERT", "SELECT", "UPDATE", "DELETE", "PRAGMA":
      return "SQL belongs in migrations; a schema declares a table with `model Name {`."
    case "IMPORT", "EXPORT", "INCLUDE", "REQUIRE", "USE":
      return "Remove it: all files of a schema are read together."
    default: return nil
    }
  }

  /// What blocks like these are called in other languages.
  private static let foreignKeywords = [
    "class": "model", "collection": "model", "database": "datasource", "db": "datasource",
    "entity": "model", "enumeration": "enum", "interface": "model", "object": "model",
    "record": "model", "struct": "model", "table": "model",
  ]

  private mutating func skipStrayLines() {
    if token.kind == .rightBrace { return advance() }
    while true {
      skipToLineEnd()
      if token.kind == .rightBrace { advance() }
      let next = upcoming()
      guard token.kind == .newline, !next.endsLine, !next.isComment else { return }
      let end = token
      advance()
      if blockKeyword(token) != nil || beginsUnknownBlock { return stand(at: end) }
    }
  }

  private mutating func skipUnknownBlock() {
    while true {
      skipToLineEnd()
      if token.kind == .rightBrace { return advance() }
      guard token.kind == .newline else { return }
      let end = token
      while token.kind == .newline { advance() }
      if token.kind == .rightBrace { return advance() }
      if beginsBlock { return stand(at: end) }
    }
  }
}
