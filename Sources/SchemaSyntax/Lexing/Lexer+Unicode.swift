extension Lexer {
  /// Reads a word in another script, or one character without a meaning, such as a typographic
  /// quote.
  mutating func nonASCII() -> Token {
    guard let (scalar, length) = scalar() else { return take(.unknown) }
    return scalar.properties.isAlphabetic ? word() : take(.unknown, length)
  }

  /// The length of the blank at the next byte, or of a byte that is not UTF-8; `nil` for others.
  func blankLength() -> Int? {
    guard let (scalar, length) = scalar() else { return 1 }
    return scalar.properties.isWhitespace || scalar == "\u{FEFF}" ? length : nil
  }

  /// The Unicode scalar that begins at the next byte, and how many bytes it takes.
  func scalar() -> (Unicode.Scalar, Int)? {
    SourceEncoding.scalar(in: bytes, at: offset)
  }
}
