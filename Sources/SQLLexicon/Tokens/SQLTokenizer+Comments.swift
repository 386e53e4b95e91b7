extension SQLTokenizer {
  /// Skips white space; `false` if the next character is something else.
  mutating func skipSpace() -> Bool {
    let start = position
    // The first byte is compared first, because nearly all tokens begin with another one.
    if rules.hasForeignQuotes, byte() == 0xEF, isNext("\u{FEFF}") { advance(by: 3) }
    advance(while: \.isSpace)
    return position > start
  }

  /// Skips a comment, and says whether it ends; `nil` if no comment starts here.
  mutating func skipComment() -> Bool? {
    guard let first = byte(), first == UInt8(ascii: "-") || first == UInt8(ascii: "/") else {
      return nil
    }
    if isNext("--") {
      skipLineComment()
      return true
    }
    guard startsBlockComment else { return nil }
    return skipBlockComment()
  }

  /// Whether a comment starts here, which ends an operator.
  var startsComment: Bool { isNext("--") || startsBlockComment }

  /// SQLite takes a `/*` at the very end for two operators.
  private var startsBlockComment: Bool {
    isNext("/*") && (byte(2) != nil || !rules.mayLeaveCommentsOpen)
  }

  private mutating func skipLineComment() {
    let returnEnds = rules.returnEndsComment
    advance { $0 != UInt8(ascii: "\n") && !(returnEnds && $0 == UInt8(ascii: "\r")) }
  }

  private mutating func skipBlockComment() -> Bool {
    var depth = 1
    advance(by: 2)
    while position < bytes.count {
      if isNext("*/") {
        advance(by: 2)
        depth -= 1
        if depth == 0 { return true }
      } else if rules.nestsComments, isNext("/*") {
        advance(by: 2)
        depth += 1
      } else {
        advance()
      }
    }
    return false
  }
}
