/// Splits a script into its statements.
package struct StatementSplitter {
  private let bytes: [UInt8]
  private let rules: SQLLexicalRules
  private var tokenizer: SQLTokenizer
  private var line = 1
  private var lineOffset = 0

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
    while let token = try nextMeaning() {
      if token.kind == .semicolon, body.isComplete {
        if range != nil { break }
        continue
      }
      body.add(token.kind, word(token))
      range = (range?.lowerBound ?? token.bytes.startIndex)..<token.bytes.endIndex
    }
    guard let range else { return nil }
    return SQLStatement(
      text: String(decoding: bytes[range], as: UTF8.self),
      line: advanceLine(to: range.lowerBound), keywords: body.keywords)
  }

  private mutating func nextMeaning() throws(UnterminatedSQL) -> SQLToken? {
    while let token = tokenizer.next() {
      let mayBeOpen = token.kind == .comment && rules.mayLeaveCommentsOpen
      if !token.isTerminated, !mayBeOpen {
        throw UnterminatedSQL(token, line: advanceLine(to: token.bytes.startIndex))
      }
      if !token.isBlank { return token }
    }
    return nil
  }

  /// A word in upper case; empty for everything else.
  private func word(_ token: SQLToken) -> String {
    guard token.kind == .word, token.bytes.count <= 32 else { return "" }
    return token.text.uppercased()
  }

  /// Counts lines forward only, so that a long script is not read again for each statement.
  private mutating func advanceLine(to offset: Int) -> Int {
    line += bytes[lineOffset..<offset].count { $0 == UInt8(ascii: "\n") }
    lineOffset = offset
    return line
  }
}
