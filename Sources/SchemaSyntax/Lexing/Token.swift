/// The smallest piece of a schema that means something, as a range of bytes.
struct Token: Equatable, Sendable {
  /// What a token is.
  enum Kind: UInt8, Sendable {
    case endOfFile, newline
    /// Letters, digits, `_` and `-`; also keywords, and words that are no valid name.
    case word
    /// `12`, `-3.5`.
    case number
    /// A text in double quotes, the quotes included.
    case string
    /// A text in single quotes, which the language does not have.
    case foreignString
    case lineComment, documentation, blockComment
    case leftBrace, rightBrace, leftParenthesis, rightParenthesis, leftBracket, rightBracket
    case comma, colon, dot, equals, question, exclamation, at, doubleAt
    /// A character that has no meaning in the language.
    case unknown
  }

  let kind: Kind
  /// Whether something is wrong inside: a string or comment without an end, a word that is no
  /// name, a number that is not one.
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
