/// A piece of SQL text; all pieces together are the text.
package struct SQLToken: Equatable, Sendable {
  /// What a token is.
  package enum Kind: Equatable, Sendable {
    case space
    /// `-- …` up to the end of the line, or `/* … */`.
    case comment
    /// A keyword or a plain identifier.
    case word
    /// `"x"`, `U&"x"` with its `UESCAPE`, or SQLite's `[x]` and `` `x` ``.
    case quotedIdentifier
    /// A string in any of its forms, with what continues it in the next line.
    case string
    /// `B'…'` or `X'…'`.
    case bits
    case number
    /// `$1`, `?1`, `:a`, `@a` or `$a`.
    case parameter
    case semicolon, openingParenthesis, closingParenthesis
    /// An operator, or anything else.
    case symbol
  }

  /// What it is.
  package let kind: Kind
  /// Its bytes, at their place in the text.
  package let bytes: ArraySlice<UInt8>
  /// Whether its closing quote or the end of the comment is there; otherwise it covers the rest of
  /// the text.
  package let isTerminated: Bool

  /// The token as the text has it.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it is white space or a comment, which mean nothing.
  package var isBlank: Bool { kind == .space || kind == .comment }

  /// What a string or a quoted identifier says, without quotes and escapes; `nil` for others.
  package var value: String? {
    kind == .string || kind == .quotedIdentifier ? Self.value(ofQuoted: bytes) : nil
  }

  /// What the bytes of a string or a quoted identifier say.
  package static func value(ofQuoted bytes: ArraySlice<UInt8>) -> String {
    // Nearly all are a plain text between two quotes.
    if let quote = bytes.first, !quote.continuesWord, bytes.count > 1 {
      let inner = bytes.dropFirst().dropLast()
      let closing = quote == UInt8(ascii: "[") ? UInt8(ascii: "]") : quote
      if bytes.last == closing, !inner.contains(closing) {
        return String(decoding: inner, as: UTF8.self)
      }
    }
    var reader = QuotedTextReader(bytes)
    return reader.read()
  }

  /// What the strings in a text say.
  package static func literals(of text: String, rules: SQLLexicalRules) -> [String] {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "$") }) else {
      return []
    }
    return SQLTokenizer(text, rules: rules).compactMap { $0.kind == .string ? $0.value : nil }
  }
}
