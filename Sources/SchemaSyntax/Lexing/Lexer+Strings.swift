extension Lexer {
  /// Reads a string up to its closing quote or, when there is none, to the end of the line.
  mutating func string() -> Token {
    let start = offset
    var needsDecoding = false
    offset += 1
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: "\"") {
        offset += 1
        return Token(kind: .string, needsDecoding: needsDecoding, start: start, end: offset)
      }
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { break }
      if byte < 0x20 { needsDecoding = true }
      offset += 1
      if byte == UInt8(ascii: "\\") {
        needsDecoding = true
        skipEscapedByte()
      }
    }
    return Token(
      kind: .string, isMalformed: true, needsDecoding: needsDecoding, start: start, end: offset)
  }

  /// Reads `'text'` on one line; without a closing quote the quote alone is an unknown character.
  mutating func foreignString() -> Token {
    var ahead = offset + 1
    while ahead < bytes.count, bytes[ahead] != UInt8(ascii: "\n"),
      bytes[ahead] != UInt8(ascii: "\r")
    {
      if bytes[ahead] == UInt8(ascii: "'") {
        return take(.foreignString, ahead + 1 - offset)
      }
      ahead += 1
    }
    return take(.unknown)
  }

  private mutating func skipEscapedByte() {
    guard offset < bytes.count else { return }
    if bytes[offset] != UInt8(ascii: "\n") && bytes[offset] != UInt8(ascii: "\r") { offset += 1 }
  }
}
