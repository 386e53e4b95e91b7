extension TokenCursor {
  /// The block keyword that a word is.
  func blockKeyword(_ word: Token) -> BlockKeyword? {
    guard word.kind == .word else { return nil }
    // Most words are no keyword: look at their length and first letter before making a string.
    switch (word.end - word.start, bytes[word.start]) {
    case (4, UInt8(ascii: "v")), (4, UInt8(ascii: "t")), (4, UInt8(ascii: "e")),
      (5, UInt8(ascii: "m")), (9, UInt8(ascii: "g")), (10, UInt8(ascii: "d")):
      return BlockKeyword(rawValue: text(of: word))
    default: return nil
    }
  }

  /// Whether a block begins at the token: `model Name {`.
  var isAtBlock: Bool {
    guard blockKeyword(token) != nil else { return false }
    return peek().kind == .word && peek(2).kind == .leftBrace
  }

  /// Whether a token begins a value that can be the next of a list.
  var isAtSimpleValue: Bool {
    switch token.kind {
    case .word, .number, .string: true
    default: false
    }
  }
}
