import SQLLexicon

/// The tokens of a text of the schema table without white space and comments, with a place to read.
struct SQLiteTokens {
  let bytes: [UInt8]
  let tokens: [SQLiteToken]
  /// The place of the next token.
  var position = 0

  /// Takes a text apart.
  ///
  /// - Throws: When a string or a quoted name never ends.
  init(_ text: String) throws(SQLiteSyntaxError) {
    bytes = Array(text.utf8)
    var tokens: [SQLiteToken] = []
    tokens.reserveCapacity(bytes.count / 4)
    var tokenizer = SQLTokenizer(bytes, rules: .sqlite)
    var start = 0
    while let (kind, isTerminated) = tokenizer.skip() {
      let range = start..<tokenizer.position
      start = range.upperBound
      // Patterns are compiled to a comparison of numbers, `==` of another module to a call.
      if case .space = kind { continue }
      if case .comment = kind { continue }
      guard isTerminated else {
        throw SQLiteSyntaxError(expected: "the closing quote", offset: range.lowerBound)
      }
      tokens.append(SQLiteToken(kind, range))
    }
    self.tokens = tokens
  }

  /// The next token; `nil` at the end.
  var next: SQLiteToken? { position < tokens.count ? tokens[position] : nil }

  var isAtEnd: Bool { position >= tokens.count }

  /// An error at the next token.
  func missing(_ expected: String) -> SQLiteSyntaxError {
    SQLiteSyntaxError(expected: expected, offset: next?.range.lowerBound ?? bytes.count)
  }

  /// Whether a token is a keyword, which is given in upper case.
  func isWord(_ word: StaticString, at place: Int) -> Bool {
    place < tokens.count && isWord(word, tokens[place])
  }

  /// Whether a token is a keyword, which is given in upper case.
  func isWord(_ word: StaticString, _ token: SQLiteToken) -> Bool {
    let range = token.range
    guard case .word = token.kind, range.count == word.utf8CodeUnitCount else { return false }
    let letters = word.utf8Start
    for place in 0..<range.count {
      let byte = bytes[range.lowerBound + place]
      let isLower = UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte
      if (isLower ? byte & 0xDF : byte) != letters[place] { return false }
    }
    return true
  }

  /// Whether a keyword comes next, or so many tokens later.
  func isNext(_ word: StaticString, ahead distance: Int = 0) -> Bool {
    isWord(word, at: position + distance)
  }

  /// Whether a sign comes next.
  func isNextSign(_ sign: Unicode.Scalar) -> Bool { next.map { isSign(sign, $0) } ?? false }

  /// Whether a token is a sign.
  func isSign(_ sign: Unicode.Scalar, _ token: SQLiteToken) -> Bool {
    guard case .symbol = token.kind else { return false }
    return token.range.count == 1 && bytes[token.range.lowerBound] == UInt8(ascii: sign)
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
