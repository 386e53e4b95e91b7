extension SQLTokenizer {
  /// Reads a string or a quoted identifier; `nil` if there is not one here.
  mutating func readQuoted(
    startingWith first: UInt8, _ isTerminated: inout Bool
  ) -> SQLToken.Kind? {
    switch first {
    case UInt8(ascii: "'"):
      isTerminated = readString(hasEscapes: false)
      return .string
    case UInt8(ascii: "\""):
      isTerminated = readToClosing(first)
      return .quotedIdentifier
    case UInt8(ascii: "`") where rules.hasForeignQuotes:
      isTerminated = readToClosing(first)
      return .quotedIdentifier
    case UInt8(ascii: "[") where rules.hasForeignQuotes:
      isTerminated = readToClosing(UInt8(ascii: "]"), isDoubled: false)
      return .quotedIdentifier
    case UInt8(ascii: "$") where rules.hasDollarQuotesAndContinuation:
      return readDollarQuote(&isTerminated) ? .string : nil
    default:
      guard rules.stringPrefixes.contains(first.lowercased) else { return nil }
      return readPrefixed(by: first.lowercased, &isTerminated)
    }
  }

  private mutating func readPrefixed(
    by prefix: UInt8, _ isTerminated: inout Bool
  ) -> SQLToken.Kind? {
    if prefix == UInt8(ascii: "u") { return readUnicode(&isTerminated) }
    guard byte(1) == UInt8(ascii: "'") else { return nil }
    advance()
    isTerminated = readString(hasEscapes: prefix == UInt8(ascii: "e"))
    let areBits = prefix == UInt8(ascii: "b") || prefix == UInt8(ascii: "x")
    return areBits ? .bits : .string
  }

  /// `U&'…'` or `U&"…"`, with its `UESCAPE`.
  private mutating func readUnicode(_ isTerminated: inout Bool) -> SQLToken.Kind? {
    guard byte(1) == UInt8(ascii: "&") else { return nil }
    let kind: SQLToken.Kind
    switch byte(2) {
    case UInt8(ascii: "'"):
      advance(by: 2)
      isTerminated = readString(hasEscapes: false)
      kind = .string
    case UInt8(ascii: "\""):
      advance(by: 2)
      isTerminated = readToClosing(UInt8(ascii: "\""))
      kind = .quotedIdentifier
    default: return nil
    }
    readEscapeClause()
    return kind
  }

  /// `UESCAPE '!'`, behind white space and comments.
  private mutating func readEscapeClause() {
    let start = position
    skipBlanks()
    let word = bytes[position...].prefix(7).map(\.lowercased)
    if word.elementsEqual("uescape".utf8) {
      advance(by: 7)
      skipBlanks()
      if byte() == UInt8(ascii: "'"), byte(2) == UInt8(ascii: "'") { return advance(by: 3) }
    }
    position = start
  }

  private mutating func skipBlanks() {
    while skipSpace() || skipComment() != nil {}
  }

  /// Reads a string and what continues it; whether it ends.
  private mutating func readString(hasEscapes: Bool) -> Bool {
    repeat {
      guard readToClosing(UInt8(ascii: "'"), hasEscapes: hasEscapes) else { return false }
    } while rules.hasDollarQuotesAndContinuation && skipToContinuation()
    return true
  }

  /// Goes to the string that continues the one before, which is in another line with only white
  /// space and `--` comments between them.
  private mutating func skipToContinuation() -> Bool {
    let start = position
    var hasLineEnd = false
    while let next = byte() {
      if next.isSpace {
        hasLineEnd = hasLineEnd || next.isLineEnd
        advance()
      } else if isNext("--") {
        _ = skipComment()
      } else {
        break
      }
    }
    if hasLineEnd, byte() == UInt8(ascii: "'") { return true }
    position = start
    return false
  }

  /// Reads from an opening quote to the closing one, which stands for itself when it is doubled.
  private mutating func readToClosing(
    _ quote: UInt8, isDoubled: Bool = true, hasEscapes: Bool = false
  ) -> Bool {
    advance()
    while let next = byte() {
      advance()
      if hasEscapes, next == UInt8(ascii: "\\") {
        advance()
      } else if next == quote {
        guard isDoubled, byte() == quote else { return true }
        advance()
      }
    }
    return false
  }

  /// Reads `$tag$ … $tag$`; does not advance if there is not one here.
  private mutating func readDollarQuote(_ isTerminated: inout Bool) -> Bool {
    let start = position
    advance()
    if let next = byte(), next.startsWord {
      advance { $0.continuesWord && $0 != UInt8(ascii: "$") }
    }
    guard byte() == UInt8(ascii: "$") else {
      position = start
      return false
    }
    let tag = bytes[start...position]
    advance()
    while position < bytes.count {
      if byte() == UInt8(ascii: "$"), bytes[position...].starts(with: tag) {
        advance(by: tag.count)
        return true
      }
      advance()
    }
    isTerminated = false
    return true
  }
}
