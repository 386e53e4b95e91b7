import SQLLexicon

/// The tokens of a text of the schema table without white space and comments, with a place to read.
struct SQLiteTokens {
  let bytes: [UInt8]
  let tokens: [SQLToken]
  /// The place of the next token.
  var position = 0

  /// Takes a text apart.
  ///
  /// - Throws: When a string or a quoted name never ends.
  init(_ text: String) throws(SQLiteSyntaxError) {
    bytes = Array(text.utf8)
    var tokens: [SQLToken] = []
    tokens.reserveCapacity(bytes.count / 4)
    var tokenizer = SQLTokenizer(bytes, rules: .sqlite)
    while let token = tokenizer.next() {
      if token.kind == .space || token.kind == .comment { continue }
      guard token.isTerminated else {
        throw SQLiteSyntaxError(expected: "the closing quote", offset: token.bytes.startIndex)
      }
      tokens.append(token)
    }
    self.tokens = tokens
  }

  /// The next token; `nil` at the end.
  var next: SQLToken? { position < tokens.count ? tokens[position] : nil }

  var isAtEnd: Bool { position >= tokens.count }

  /// An error at the next token.
  func missing(_ expected: String) -> SQLiteSyntaxError {
    SQLiteSyntaxError(expected: expected, offset: next?.bytes.startIndex ?? bytes.count)
  }

  /// Whether a token is a keyword, which is given in upper case.
  func isWord(_ word: StaticString, at place: Int) -> Bool {
    guard place < tokens.count, tokens[place].kind == .word else { return false }
    return tokens[place].isWord(word)
  }

  /// Whether a keyword comes next, or so many tokens later.
  func isNext(_ word: StaticString, ahead distance: Int = 0) -> Bool {
    isWord(word, at: position + distance)
  }

  /// Whether a sign comes next.
  func isNextSign(_ sign: Unicode.Scalar) -> Bool {
    guard let next, next.bytes.count == 1 else { return false }
    return next.kind == .symbol && next.bytes.first == UInt8(ascii: sign)
  }

  /// Goes past a keyword; `false` if something else comes next.
  mutating func take(_ word: StaticString) -> Bool {
    guard isNext(word) else { return false }
    position += 1
    return true
  }

  /// Goes past a sign; `false` if something else comes next.
  mutating func takeSign(_ sign: Unicode.Scalar) -> Bool {
    guard isNextSign(sign) else { return false }
    position += 1
    return true
  }

  /// Goes past a token of a kind; `false` if something else comes next.
  mutating func take(_ kind: SQLToken.Kind) -> Bool {
    guard next?.kind == kind else { return false }
    position += 1
    return true
  }

  /// Goes past a keyword that must be there.
  mutating func expect(_ word: StaticString) throws(SQLiteSyntaxError) {
    if !take(word) { throw missing("\(word)") }
  }

  /// Goes past a token that must be there.
  mutating func expect(
    _ kind: SQLToken.Kind, _ sign: StaticString
  ) throws(SQLiteSyntaxError) {
    if !take(kind) { throw missing("\(sign)") }
  }
}

extension SQLToken {
  /// Whether a word is a keyword, which is given in upper case.
  func isWord(_ word: StaticString) -> Bool {
    guard bytes.count == word.utf8CodeUnitCount else { return false }
    return word.withUTF8Buffer { letters in
      var place = bytes.startIndex
      for letter in letters {
        // An underscore has the bit of lower case; no letter becomes one without it.
        let byte = bytes[place]
        let isLower = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
        if (isLower ? byte & 0xDF : byte) != letter { return false }
        place += 1
      }
      return true
    }
  }
}
