/// Splits a script into its statements.
package struct StatementSplitter {
  private let bytes: [UInt8]
  private let rules: SQLLexicalRules
  private var tokenizer: SQLTokenizer
  /// The offset of the last token in bytes.
  private var tokenStart = 0
  private var line = 1
  private var lineOffset = 0
  private var column = 1

  /// Starts at the beginning of a script.
  ///
  /// - Parameters:
  ///   - bytes: The script in UTF-8.
  ///   - rules: Whose SQL it is.
  package init(_ bytes: [UInt8], rules: SQLLexicalRules) {
    self.bytes = bytes
    self.rules = rules
    tokenizer = SQLTokenizer(bytes, rules: rules)
  }

  /// All statements, in order; empty ones are left out.
  ///
  /// - Throws: An error when a string, a quoted name or a comment never ends.
  package mutating func statements() throws(UnterminatedSQL) -> [SQLStatement] {
    var statements: [SQLStatement] = []
    while let statement = try next() { statements.append(statement) }
    return statements
  }

  private mutating func next() throws(UnterminatedSQL) -> SQLStatement? {
    var body = StatementBody(rules.bodies)
    var range: Range<Int>?
    while let kind = try nextMeaning() {
      if kind == .semicolon, body.isComplete {
        if range != nil { break }
        continue
      }
      body.add(kind, kind == .word && body.needsWord ? word : "")
      range = (range?.lowerBound ?? tokenStart)..<tokenizer.position
    }
    guard let range else { return nil }
    let line = advanceLine(to: range.lowerBound)
    return SQLStatement(
      text: String(decoding: bytes[range], as: UTF8.self), line: line, column: column,
      keywords: body.keywords)
  }

  /// Goes past the next token that means something.
  private mutating func nextMeaning() throws(UnterminatedSQL) -> SQLToken.Kind? {
    while true {
      tokenStart = tokenizer.position
      guard let (kind, isTerminated) = tokenizer.skip() else { return nil }
      let mayBeOpen = kind == .comment && rules.mayLeaveCommentsOpen
      if !isTerminated, !mayBeOpen {
        let token = SQLToken(
          kind: kind, bytes: bytes[tokenStart..<tokenizer.position], isTerminated: false)
        throw UnterminatedSQL(token, line: advanceLine(to: tokenStart))
      }
      if kind != .space, kind != .comment { return kind }
    }
  }

  /// The last token, a word, in upper case; empty for one that is too long for a keyword.
  private var word: String {
    guard tokenizer.position - tokenStart <= 32 else { return "" }
    return String(decoding: bytes[tokenStart..<tokenizer.position], as: UTF8.self).uppercased()
  }

  /// Counts lines and columns forward only, so that a long script, or line, is not read again for each
  /// statement.
  private mutating func advanceLine(to offset: Int) -> Int {
    for byte in bytes[lineOffset..<offset] {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    lineOffset = offset
    return line
  }
}
