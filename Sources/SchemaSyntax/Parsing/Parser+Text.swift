import SchemaDiagnostics

extension Parser {
  /// The text of a token as it stands in the file.
  func text(_ token: Token) -> String { text(from: token.start, to: token.end) }

  /// The text between two offsets.
  func text(from start: Int, to end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }

  /// The place of a token.
  func span(_ token: Token) -> SourceSpan { span(from: token.start, to: token.end) }

  /// The place between two offsets.
  func span(from start: Int, to end: Int) -> SourceSpan {
    SourceSpan(file: file, start: start, end: end)
  }

  /// A token as a name.
  func name(_ token: Token) -> Name { Name(text(token), at: span(token)) }

  /// Whether a line ends between two offsets.
  func hasLineBreak(from start: Int, to end: Int) -> Bool {
    bytes.hasLineBreak(from: start, to: end)
  }

  /// Whether only blanks stand before an offset on its line.
  func beginsLine(_ start: Int) -> Bool {
    var offset = start
    while offset > 0,
      bytes[offset - 1] == UInt8(ascii: " ") || bytes[offset - 1] == UInt8(ascii: "\t")
    {
      offset -= 1
    }
    return offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n")
      || bytes[offset - 1] == UInt8(ascii: "\r")
  }

  /// A token as a message calls it.
  func describe(_ token: Token) -> String {
    switch token.kind {
    case .endOfFile: "the end of the file"
    case .newline: "the end of the line"
    case .lineComment, .documentation, .blockComment: "a comment"
    default: "`\(excerpt(token))`"
    }
  }

  /// The text of a token, cut where it gets too long for a message.
  func excerpt(_ token: Token) -> String {
    let longest = 40
    if token.end - token.start <= longest { return text(token) }
    let end = min(token.end, token.start + 4 * longest)
    return String(text(from: token.start, to: end).prefix(longest)) + "…"
  }

  /// Which block keyword a word is.
  func blockKeyword(_ token: Token) -> BlockKeyword? {
    guard token.kind == .word else { return nil }
    // Most words are no keyword: look at their length and first letter before making a string.
    switch (token.end - token.start, bytes[token.start]) {
    case (4, UInt8(ascii: "v")), (4, UInt8(ascii: "t")), (4, UInt8(ascii: "e")),
      (5, UInt8(ascii: "m")), (9, UInt8(ascii: "g")), (10, UInt8(ascii: "d")):
      return BlockKeyword(rawValue: text(token))
    default: return nil
    }
  }
}
