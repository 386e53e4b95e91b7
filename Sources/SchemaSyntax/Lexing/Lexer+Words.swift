extension Lexer {
  /// Reads a word; one with characters that names cannot have is marked as malformed.
  mutating func word() -> Token {
    let start = offset
    var isMalformed = bytes[start] == UInt8(ascii: "_")
    scan: while true {
      while offset < bytes.count, bytes[offset].isNameByte { offset += 1 }
      guard offset < bytes.count, bytes[offset] >= 0x80 else { break scan }
      guard let (scalar, length) = scalar(), scalar.properties.isAlphabetic else { break scan }
      isMalformed = true
      offset += length
    }
    return Token(kind: .word, isMalformed: isMalformed, start: start, end: offset)
  }

  /// Reads what begins with a digit: `12` and `1.5` are numbers, `1st` is a word.
  mutating func numberOrWord() -> Token {
    var ahead = offset
    while ahead < bytes.count, bytes[ahead].isDigit { ahead += 1 }
    let isWord = ahead < bytes.count && (bytes[ahead].isNameByte || bytes[ahead] >= 0x80)
    return isWord ? word() : number()
  }

  /// Reads digits with an optional sign and fraction; letters right after them are part of
  /// a malformed number (`1.5e3`).
  mutating func number() -> Token {
    let start = offset
    if bytes[offset] == UInt8(ascii: "-") { offset += 1 }
    skipDigits()
    if peek(0) == UInt8(ascii: "."), peek(1).isDigit {
      offset += 1
      skipDigits()
    }
    let end = offset
    while offset < bytes.count, bytes[offset].isNameByte { offset += 1 }
    return Token(kind: .number, isMalformed: offset > end, start: start, end: offset)
  }

  private mutating func skipDigits() {
    while offset < bytes.count, bytes[offset].isDigit { offset += 1 }
  }
}
