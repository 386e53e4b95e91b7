/// The smallest part of a schema that has a meaning, as a range of bytes.
struct Token: Equatable, Sendable {
  /// What a token is.
  enum Kind: UInt8, Sendable {
    case endOfFile, newline
    /// Letters, digits, `_` and `-`; also keywords, and words that are not valid names.
    case word
    /// `12`, `-3.5`.
    case number
    /// A text in double quotes, including the quotes.
    case string
    /// A text in single quotes, which the language does not allow.
    case foreignString
    case lineComment, documentation, blockComment
    case leftBrace, rightBrace, leftParenthesis, rightParenthesis, leftBracket, rightBracket
    case comma, colon, dot, equals, question, exclamation, at, doubleAt
    /// A character that has no meaning in the language.
    case unknown
  }

  let kind: Kind
  /// Whether it is wrong in itself: an unclosed string or comment, a word that is not a valid name,
  /// a number that is not valid.
  var isMalformed = false
  /// Whether a string has a backslash or a control character in it.
  var needsDecoding = false
  /// The offset of the first byte.
  let start: Int
  /// The offset after the last byte.
  let end: Int

  /// Whether the token ends a line.
  var endsLine: Bool { kind == .newline || kind == .endOfFile }

  /// Whether the token is a comment of any kind.
  var isComment: Bool {
    kind == .lineComment || kind == .documentation || kind == .blockComment
  }
}
