import SchemaDiagnostics

extension Parser {
  /// Reads a string and resolves its escapes; each that is wrong is an error of its own.
  mutating func parseString() throws(SyntaxFailure) -> String {
    let string = token
    if string.isMalformed {
      throw failure(
        Diagnostic(
          .unclosedString, "This string is never closed.", at: span(string),
          help: "End it with `\"` on the same line; a line break in it is written `\\n`."),
        losesLine: true)
    }
    advance()
    guard string.needsDecoding else {
      return text(from: string.start + 1, to: string.end - 1)
    }
    var decoder = StringDecoder(bytes, from: string.start + 1, to: string.end - 1)
    let text = decoder.decode()
    for flaw in decoder.flaws { report(flaw) }
    return text
  }

  /// Reads a string in single quotes, which is an error that has an obvious remedy.
  mutating func parseForeignString() -> String {
    let string = token
    advance()
    let content = text(from: string.start + 1, to: string.end - 1)
    let isPlain = !content.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    report(
      Diagnostic(
        .foreignQuotes, "Strings are written in double quotes.", at: span(string),
        help: "Write `\"\(content.prefix(40))\"`.",
        fix: isPlain
          ? Fix("Use double quotes", [Fix.Edit(span(string), with: "\"\(content)\"")]) : nil
      ))
    return content
  }

  private mutating func report(_ flaw: StringDecoder.Flaw) {
    let place = span(from: flaw.start, to: flaw.end)
    switch flaw.kind {
    case .controlCharacter:
      report(
        Diagnostic(
          .controlCharacter, "A string cannot contain a control character.", at: place,
          help: "Write it as an escape, such as `\\t`.",
          fix: bytes[flaw.start] == UInt8(ascii: "\t")
            ? Fix("Write `\\t`", [Fix.Edit(place, with: "\\t")]) : nil))
    case .unknownEscape:
      report(
        Diagnostic(
          .invalidEscape, "`\(text(from: flaw.start, to: flaw.end))` is not an escape sequence.",
          at: place,
          help: "Use one of `\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX`; a backslash is `\\\\`.",
          fix: Fix(
            "Write the backslash twice",
            [Fix.Edit(span(from: flaw.start, to: flaw.start), with: "\\")])))
    case .invalidUnicodeEscape:
      report(
        Diagnostic(
          .invalidEscape, "Invalid Unicode escape sequence.", at: place,
          help: "Write four hexadecimal digits, `\\u00E9`, or a pair of surrogates, "
            + "`\\uD83D\\uDE00`."))
    }
  }
}
