import SchemaDiagnostics

/// A brace on the wrong line, or text on the line of a brace.
enum MisplacedBrace {
  /// `{` on the line after the block's name.
  ///
  /// - Parameters:
  ///   - keyword: The keyword of the block.
  ///   - gap: What is between the name and the brace.
  ///   - cursor: Where the parser is: at the brace.
  static func onNextLine(
    of keyword: BlockKeyword, gap: SourceSpan, at cursor: TokenCursor
  ) -> Diagnostic {
    Diagnostic(
      .missingBrace, "`{` must be on the same line as `\(keyword.rawValue)`.",
      at: cursor.span(of: cursor.token), help: "Move `{` to the end of the line above.",
      fix: Fix("Move the brace up", [Fix.Edit(gap, with: " ")]))
  }

  /// `model A { id Int @id }`; the cursor is at the closing brace.
  static func oneLineBlock(from brace: Token, at cursor: TokenCursor) -> Diagnostic {
    let place = cursor.span(of: brace)
    return Diagnostic(
      .contentBehindBrace, "A block needs a line break after `{`.", at: place,
      help: "Put each line of the block, and its `}`, on its own line.",
      fix: Fix(
        "Add the line breaks",
        [
          Fix.Edit(place.after, with: "\n"),
          Fix.Edit(cursor.span(at: cursor.token.start), with: "\n"),
        ]))
  }

  /// A field after `{` on the same line.
  static func ignoredContent(_ place: SourceSpan) -> Diagnostic {
    Diagnostic(
      .contentBehindBrace, "Text after `{` on the same line is ignored.", at: place,
      severity: .warning, help: "Move it to its own line.")
  }

  /// `}` after a field on the same line; the cursor is at the brace.
  static func closing(at cursor: TokenCursor) -> Diagnostic {
    Diagnostic(
      .braceBehindContent, "`}` must be on its own line.", at: cursor.span(of: cursor.token),
      help: "Add a line break before it.",
      fix: Fix(
        "Add a line break", [Fix.Edit(cursor.span(at: cursor.token.start), with: "\n")]))
  }
}
