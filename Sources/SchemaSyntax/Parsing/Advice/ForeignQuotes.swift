import SchemaDiagnostics

/// A string in single quotes, or in the quotation marks of a word processor.
enum ForeignQuotes {
  /// Quotation marks of word processors, and those of Markdown and JavaScript.
  private static let marks = "'“”„‟‘’‚‛«»`"

  /// `'text'`.
  static func single(_ string: Token, at cursor: TokenCursor) -> Diagnostic {
    let content = cursor.text(from: string.start + 1, to: string.end - 1)
    let isPlain = !content.utf8.contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    let edit = Fix.Edit(cursor.span(of: string), with: "\"\(content)\"")
    return Diagnostic(
      .foreignQuotes, "Strings are written in double quotes.", at: cursor.span(of: string),
      help: "Write `\"\(content.prefix(40))\"`.",
      fix: isPlain ? Fix("Use double quotes", [edit]) : nil)
  }

  /// The mistake, if the token is another quotation mark; covers the whole string if it ends on its
  /// line.
  static func typographic(at cursor: TokenCursor) -> Diagnostic? {
    let token = cursor.token
    guard token.kind == .unknown, marks.contains(cursor.text(of: token)) else { return nil }
    let message = "Strings are written in straight double quotes."
    let rest = restOfLine(at: cursor)
    guard let close = rest.firstIndex(where: { marks.contains($0) || $0 == "\"" }),
      !rest[..<close].contains("\\"),
      // Bytes that are not UTF-8 have become characters of another length.
      cursor.bytes.dropFirst(token.end).starts(with: rest[...close].utf8)
    else {
      return Diagnostic(
        .foreignQuotes, message, at: cursor.span(of: token), help: "Write it as in `\"text\"`.")
    }
    let string = "\"\(rest[..<close])\""
    let place = cursor.span(from: token.start, to: token.end + rest[...close].utf8.count)
    return Diagnostic(
      .foreignQuotes, message, at: place, help: "Write `\(string.prefix(60))`.",
      fix: Fix("Use double quotes", [Fix.Edit(place, with: string)]))
  }

  /// The text after the token on its line, as far as a string can be expected to go.
  private static func restOfLine(at cursor: TokenCursor) -> String {
    let start = cursor.token.end
    var end = start
    while end < cursor.bytes.count, cursor.bytes[end] != UInt8(ascii: "\n"), end - start < 200 {
      end += 1
    }
    return cursor.text(from: start, to: end)
  }
}
