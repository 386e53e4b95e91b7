package import DatabaseSchema

/// Takes SQL text apart, so that a `;` in a string, a comment or a function body ends nothing.
///
/// The rules are those of <https://www.postgresql.org/docs/current/sql-syntax-lexical.html> and of
/// <https://www.sqlite.org/lang_comment.html>; neither database is asked.
package struct SQLTokenizer {
  private let bytes: [UInt8]
  private let dialect: Dialect
  private var position = 0

  /// Starts at the beginning of a script.
  ///
  /// - Parameters:
  ///   - bytes: The script in UTF-8.
  ///   - dialect: Whose quoting rules hold.
  package init(_ bytes: [UInt8], dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
  }

  /// The next token; `nil` at the end.
  ///
  /// - Throws: A problem when a string or a comment never ends.
  package mutating func next() throws(ScriptProblem) -> SQLToken? {
    try skipSpaceAndComments()
    guard position < bytes.count else { return nil }
    let start = position
    let kind = try readToken(startingWith: bytes[position])
    return SQLToken(kind: kind, range: start..<position)
  }

  /// The line of a byte, from 1.
  package func line(at offset: Int) -> Int {
    bytes[..<min(offset, bytes.count)].count { $0 == UInt8(ascii: "\n") } + 1
  }

  private func byte(_ distance: Int) -> UInt8? {
    let index = position + distance
    return index < bytes.count ? bytes[index] : nil
  }

  private mutating func readToken(startingWith first: UInt8) throws(ScriptProblem) -> SQLToken.Kind
  {
    switch first {
    case UInt8(ascii: ";"): return advance(.semicolon)
    case UInt8(ascii: "("): return advance(.openingParenthesis)
    case UInt8(ascii: ")"): return advance(.closingParenthesis)
    case UInt8(ascii: "'"):
      try readQuoted(by: first, escapes: false, "string")
      return .quoted
    case UInt8(ascii: "\""):
      try readQuoted(by: first, escapes: false, "quoted name")
      return .quoted
    case UInt8(ascii: "`") where dialect == .sqlite:
      try readQuoted(by: first, escapes: false, "quoted name")
      return .quoted
    case UInt8(ascii: "[") where dialect == .sqlite:
      try readQuoted(by: UInt8(ascii: "]"), escapes: false, "quoted name")
      return .quoted
    case UInt8(ascii: "$") where dialect == .postgresql:
      return try readDollarQuote() ? .quoted : advance(.other)
    case let first where first.startsWord: return try readWord()
    default: return readOther(startingWith: first)
    }
  }

  private mutating func advance(_ kind: SQLToken.Kind) -> SQLToken.Kind {
    position += 1
    return kind
  }

  /// A number keeps its letters: the `e` of `1e5` starts no string.
  private mutating func readOther(startingWith first: UInt8) -> SQLToken.Kind {
    position += 1
    if first.isDigit {
      while let next = byte(0), next.continuesWord { position += 1 }
    }
    return .other
  }

  /// A word, or the `E'…'` string that a PostgreSQL word may turn out to be.
  private mutating func readWord() throws(ScriptProblem) -> SQLToken.Kind {
    let start = position
    while let next = byte(0), next.continuesWord { position += 1 }
    let isEscapePrefix = position - start == 1 && bytes[start] | 0x20 == UInt8(ascii: "e")
    if dialect == .postgresql, isEscapePrefix, byte(0) == UInt8(ascii: "'") {
      try readQuoted(by: UInt8(ascii: "'"), escapes: true, "string")
      return .quoted
    }
    return .word
  }

  /// Reads to the closing quote; a doubled quote stands for itself.
  private mutating func readQuoted(
    by quote: UInt8, escapes: Bool, _ what: String
  ) throws(ScriptProblem) {
    let start = position
    position += 1
    while let next = byte(0) {
      position += 1
      if escapes, next == UInt8(ascii: "\\") {
        position = min(position + 1, bytes.count)
      } else if next == quote {
        guard quote != UInt8(ascii: "]"), byte(0) == quote else { return }
        position += 1
      }
    }
    throw neverEnds(what, from: start)
  }

  /// Reads `$tag$ … $tag$`; moves nowhere when a parameter such as `$1` stands there.
  private mutating func readDollarQuote() throws(ScriptProblem) -> Bool {
    var end = position + 1
    if end < bytes.count, bytes[end].isDigit { return false }
    while end < bytes.count, bytes[end].continuesWord, bytes[end] != UInt8(ascii: "$") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: "$") else { return false }
    let start = position
    let tag = bytes[start...end]
    position = end + 1
    while position < bytes.count {
      if bytes[position] == UInt8(ascii: "$"), bytes[position...].starts(with: tag) {
        position += tag.count
        return true
      }
      position += 1
    }
    throw neverEnds("text quoted by \(String(decoding: tag, as: UTF8.self))", from: start)
  }

  private mutating func skipSpaceAndComments() throws(ScriptProblem) {
    while let next = byte(0) {
      if next.isSpace {
        position += 1
      } else if next == UInt8(ascii: "-"), byte(1) == UInt8(ascii: "-") {
        while let next = byte(0), next != UInt8(ascii: "\n") { position += 1 }
      } else if next == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
        try skipBlockComment()
      } else {
        return
      }
    }
  }

  /// Block comments nest in PostgreSQL; in SQLite they do not, and may end with the file.
  private mutating func skipBlockComment() throws(ScriptProblem) {
    let start = position
    var depth = 0
    while let next = byte(0) {
      if next == UInt8(ascii: "*"), byte(1) == UInt8(ascii: "/") {
        position += 2
        depth -= 1
        if depth == 0 { return }
      } else if next == UInt8(ascii: "/"), byte(1) == UInt8(ascii: "*") {
        position += 2
        depth = dialect == .postgresql ? depth + 1 : 1
      } else {
        position += 1
      }
    }
    if dialect == .postgresql { throw neverEnds("comment", from: start) }
  }

  private func neverEnds(_ what: String, from start: Int) -> ScriptProblem {
    ScriptProblem(
      line: line(at: start), "The \(what) that starts here never ends.",
      help: "Close it, or undo the edit of the file.")
  }
}
