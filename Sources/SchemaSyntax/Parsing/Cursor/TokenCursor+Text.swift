import SchemaDiagnostics

extension TokenCursor {
  /// The text of a token.
  func text(of token: Token) -> String { text(from: token.start, to: token.end) }

  /// The text between two offsets.
  func text(from start: Int, to end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  /// The place of a token.
  func span(of token: Token) -> SourceSpan { span(from: token.start, to: token.end) }

  /// The place between two offsets.
  func span(from start: Int, to end: Int) -> SourceSpan {
    SourceSpan(file: file, start: start, end: end)
  }

  /// The empty place at an offset, where something can be inserted.
  func span(at offset: Int) -> SourceSpan { span(from: offset, to: offset) }

  /// A token as a name.
  func name(of token: Token) -> Name { Name(text(of: token), at: span(of: token)) }

  /// Whether a line ends between two offsets.
  func hasLineBreak(from start: Int, to end: Int) -> Bool {
    bytes.hasLineBreak(from: start, to: end)
  }

  /// Whether an offset is the first on its line that is not blank.
  func isFirstOnLine(_ start: Int) -> Bool {
    var offset = start
    while offset > 0,
      bytes[offset - 1] == UInt8(ascii: " ") || bytes[offset - 1] == UInt8(ascii: "\t")
    {
      offset -= 1
    }
    return offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
      || bytes[offset - 1] == UInt8(ascii: "\r")
  }

  /// A token as a message names it.
  func description(of token: Token) -> String {
    switch token.kind {
    case .endOfFile: "the end of the file"
    case .newline: "the end of the line"
    case .lineComment, .documentation, .blockComment: "a comment"
    default: "`\(excerpt(of: token))`"
    }
  }

  /// The text of a token, cut where it gets too long for a message.
  func excerpt(of token: Token) -> String {
    let longest = 40
    if token.end - token.start <= longest { return text(of: token) }
    let end = min(token.end, token.start + 4 * longest)
    return String(text(from: token.start, to: end).prefix(longest)) + "…"
  }
}
