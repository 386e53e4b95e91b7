package import DatabaseSchema

/// Splits a script into its statements.
package struct StatementSplitter {
  private let bytes: [UInt8]
  private let dialect: Dialect
  private var tokenizer: SQLTokenizer
  private var line = 1
  private var lineOffset = 0

  /// Starts at the beginning of a script.
  ///
  /// - Parameters:
  ///   - bytes: The script in UTF-8.
  ///   - dialect: Whose syntax it is in.
  package init(_ bytes: [UInt8], dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
    tokenizer = SQLTokenizer(bytes, dialect: dialect)
  }

  /// All statements, in order; empty ones are left out.
  ///
  /// - Throws: A problem when a string or a comment never ends.
  package mutating func statements() throws(ScriptProblem) -> [SQLStatement] {
    var statements: [SQLStatement] = []
    while let statement = try next() { statements.append(statement) }
    return statements
  }

  private mutating func next() throws(ScriptProblem) -> SQLStatement? {
    var body = StatementBody(dialect: dialect)
    var range: Range<Int>?
    while let token = try tokenizer.next() {
      if token.kind == .semicolon, body.isComplete {
        if range != nil { break }
        continue
      }
      body.add(token.kind, word(token))
      range = (range?.lowerBound ?? token.range.lowerBound)..<token.range.upperBound
    }
    guard let range else { return nil }
    return SQLStatement(
      text: String(decoding: bytes[range], as: UTF8.self),
      line: advanceLine(to: range.lowerBound), keywords: body.keywords)
  }

  /// A word in upper case; empty for everything else.
  private func word(_ token: SQLToken) -> String {
    guard token.kind == .word, token.range.count <= 32 else { return "" }
    return String(decoding: bytes[token.range], as: UTF8.self).uppercased()
  }

  /// Counts lines forward only, so that a long script is not read again for each statement.
  private mutating func advanceLine(to offset: Int) -> Int {
    line += bytes[lineOffset..<offset].count { $0 == UInt8(ascii: "\n") }
    lineOffset = offset
    return line
  }
}
