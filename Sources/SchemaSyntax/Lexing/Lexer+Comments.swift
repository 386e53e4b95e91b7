extension Lexer {
  /// Reads `// …`, `/// …` or `/* … */`; a single slash is an unknown character.
  mutating func comment() -> Token {
    switch peek(1) {
    case UInt8(ascii: "/"):
      let kind: Token.Kind = peek(2) == UInt8(ascii: "/") ? .documentation : .lineComment
      return lineComment(kind)
    case UInt8(ascii: "*"): return blockComment()
    default: return take(.unknown)
    }
  }

  private mutating func lineComment(_ kind: Token.Kind) -> Token {
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      offset += 1
    }
    return Token(kind: kind, start: start, end: offset)
  }

  private mutating func blockComment() -> Token {
    let start = offset
    offset += 2
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "*"), peek(1) == UInt8(ascii: "/") {
        offset += 2
        return Token(kind: .blockComment, start: start, end: offset)
      }
      offset += 1
    }
    // The line end before the end of the file is not part of the comment, as everywhere else.
    let blanks = " \t\r\n".utf8
    while offset > start + 2, blanks.contains(bytes[offset - 1]) { offset -= 1 }
    return Token(kind: .blockComment, isMalformed: true, start: start, end: offset)
  }
}
