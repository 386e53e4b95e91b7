/// Splits the bytes of a file into tokens, one at a time.
///
/// It reports nothing: a malformed token is marked as such, so that the parser can read it twice.
struct Lexer {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next token is looked for; set back to read a stretch again.
  var offset: Int

  /// Starts at the beginning of a file, after a byte order mark.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    let hasMark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
    offset = hasMark ? 3 : 0
  }

  /// Reads the next token; at the end of the file always `endOfFile`.
  mutating func next() -> Token {
    skipBlanks()
    guard offset < bytes.count else {
      return Token(kind: .endOfFile, start: bytes.count, end: bytes.count)
    }
    let byte = bytes[offset]
    if byte.isLetter || byte == UInt8(ascii: "_") { return word() }
    if byte.isDigit { return numberOrWord() }
    switch byte {
    case UInt8(ascii: "\n"): return take(.newline)
    case UInt8(ascii: "\r"): return take(.newline, peek(1) == UInt8(ascii: "\n") ? 2 : 1)
    case UInt8(ascii: "\""): return string()
    case UInt8(ascii: "'"): return foreignString()
    case UInt8(ascii: "@"):
      return peek(1) == UInt8(ascii: "@") ? take(.doubleAt, 2) : take(.at)
    case UInt8(ascii: "/"): return comment()
    case UInt8(ascii: "-"): return peek(1).isDigit ? number() : take(.unknown)
    case 0x80...: return nonASCII()
    default: return take(punctuation(byte))
    }
  }

  private func punctuation(_ byte: UInt8) -> Token.Kind {
    switch byte {
    case UInt8(ascii: "{"): .leftBrace
    case UInt8(ascii: "}"): .rightBrace
    case UInt8(ascii: "("): .leftParenthesis
    case UInt8(ascii: ")"): .rightParenthesis
    case UInt8(ascii: "["): .leftBracket
    case UInt8(ascii: "]"): .rightBracket
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    case UInt8(ascii: "."): .dot
    case UInt8(ascii: "="): .equals
    case UInt8(ascii: "?"): .question
    case UInt8(ascii: "!"): .exclamation
    default: .unknown
    }
  }

  /// The byte some places ahead; 0 after the end.
  @inline(__always) func peek(_ distance: Int) -> UInt8 {
    offset + distance < bytes.count ? bytes[offset + distance] : 0
  }

  /// Makes a token of the next bytes.
  mutating func take(_ kind: Token.Kind, _ count: Int = 1) -> Token {
    offset += count
    return Token(kind: kind, start: offset - count, end: offset)
  }

  /// Skips blanks of all scripts, and bytes that are not text: the encoding check reports those.
  private mutating func skipBlanks() {
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0 {
        offset += 1
      } else if byte >= 0x80, let length = blankLength() {
        offset += length
      } else {
        return
      }
    }
  }
}
