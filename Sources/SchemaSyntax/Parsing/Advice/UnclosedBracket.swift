import SchemaDiagnostics

/// A bracket that is not closed where it should be.
enum UnclosedBracket {
  /// Something else than a comma or the closing bracket after a value.
  static func unexpectedToken(in bracket: Token, at cursor: TokenCursor) -> Diagnostic {
    let token = cursor.token
    let closing = bracket.closingText
    var help = "Close the bracket with `\(closing)`."
    var fix: Fix?
    if bracket.kind == .leftParenthesis, token.kind == .equals {
      help = "Write an argument as `name: value`, with a colon."
      let place = cursor.span(from: cursor.previousEnd, to: token.end)
      fix = Fix("Write `:`", [Fix.Edit(place, with: ":")])
    } else if cursor.isAtSimpleValue {
      help = "Add a comma before it, or close the bracket with `\(closing)`."
    }
    return Diagnostic(
      .expectedClosing,
      "Expected `,` or `\(closing)` but found \(cursor.description(of: token)).",
      at: cursor.span(of: token),
      notes: [Diagnostic.Note("the bracket was opened here", at: cursor.span(of: bracket))],
      help: help, fix: fix)
  }

  /// `[a, references: …`: a name with a colon shows that the list has ended.
  static func named(in bracket: Token, at cursor: TokenCursor) -> Diagnostic {
    Diagnostic(
      .unclosedBracket, "`[` is never closed.", at: cursor.span(of: bracket),
      notes: [
        Diagnostic.Note("a list cannot contain `name: value`", at: cursor.span(of: cursor.token))
      ],
      help: "Add the missing `]`.")
  }

  /// Brackets that are not closed on the lines below either.
  ///
  /// - Parameters:
  ///   - open: The open brackets, the outermost first.
  ///   - failure: Where the text stopped making sense.
  ///   - cursor: Where the parser is: at the end of the line of the first bracket.
  /// - Returns: `nil` when it stopped making sense on the line of the last bracket.
  static func acrossLines(
    of open: [Token], failedAt failure: Int, at cursor: TokenCursor
  ) -> Diagnostic? {
    guard let bracket = open.last, cursor.hasLineBreak(from: bracket.end, to: failure) else {
      return nil
    }
    return Diagnostic(
      .unclosedBracket, "\(cursor.description(of: bracket)) is never closed.",
      at: cursor.span(of: bracket), help: "Add the missing `\(bracket.closingText)`.",
      fix: closing(open, at: cursor))
  }

  /// More brackets in brackets than are read.
  static func nestedTooDeeply(at cursor: TokenCursor) -> Diagnostic {
    Diagnostic(
      .nestedTooDeeply, "These brackets are nested too deeply.",
      at: cursor.span(of: cursor.token), help: "Use at most \(Parser.nestingLimit) levels.")
  }

  /// Closes brackets at the end of the line, if all were opened on it.
  private static func closing(_ open: [Token], at cursor: TokenCursor) -> Fix? {
    let end = cursor.previousEnd
    guard let first = open.first, let last = open.last,
      !cursor.hasLineBreak(from: first.start, to: last.end), end > last.start,
      !cursor.hasLineBreak(from: last.end, to: end)
    else { return nil }
    let text = open.reversed().map(\.closingText).joined()
    return Fix("Add the missing `\(text)`", [Fix.Edit(cursor.span(at: end), with: text)])
  }
}
