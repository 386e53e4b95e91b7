import SchemaDiagnostics

/// A string without its closing quote, or with something in it that strings cannot have.
enum InvalidString {
  /// `"text`.
  static func unclosed(_ string: Token, at cursor: TokenCursor) -> Diagnostic {
    Diagnostic(
      .unclosedString, "This string is never closed.", at: cursor.span(of: string),
      help: "End it with `\"` on the same line; write a line break in it as `\\n`.")
  }

  /// A control character or an escape sequence.
  static func diagnostic(for flaw: StringDecoder.Flaw, at cursor: TokenCursor) -> Diagnostic {
    let place = cursor.span(from: flaw.start, to: flaw.end)
    switch flaw.kind {
    case .controlCharacter:
      let isTab = cursor.bytes[flaw.start] == UInt8(ascii: "\t")
      return Diagnostic(
        .controlCharacter, "A string cannot contain a control character.", at: place,
        help: "Write it as an escape sequence, such as `\\t`.",
        fix: isTab ? Fix("Write `\\t`", [Fix.Edit(place, with: "\\t")]) : nil)
    case .nullCharacter:
      // <https://www.postgresql.org/docs/current/datatype-character.html>,
      // <https://www.sqlite.org/nulinstr.html>.
      return Diagnostic(
        .nullCharacter,
        "A string cannot contain the character U+0000: no database takes it in SQL.",
        at: place, help: "Remove it.", fix: Fix("Remove it", [Fix.Edit(place, with: "")]))
    case .unknownEscape:
      let sequence = cursor.text(from: flaw.start, to: flaw.end)
      return Diagnostic(
        .invalidEscape, "`\(sequence)` is not an escape sequence.", at: place,
        help: "Use one of `\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX`; "
          + "write a backslash as `\\\\`.",
        fix: Fix(
          "Write the backslash twice", [Fix.Edit(cursor.span(at: flaw.start), with: "\\")]))
    case .invalidUnicodeEscape:
      return Diagnostic(
        .invalidEscape, "Invalid Unicode escape sequence.", at: place,
        help: "Write four hexadecimal digits, `\\u00E9`, or a surrogate pair, "
          + "`\\uD83D\\uDE00`.")
    }
  }
}
