/// Takes SQL text apart as a database would, without asking one.
///
/// Every text has tokens, and its length bounds the time that they take.
package struct SQLTokenizer: Sequence, IteratorProtocol, Sendable {
  let bytes: [UInt8]
  let rules: SQLLexicalRules
  /// The offset of the next token in bytes.
  package var position = 0
  /// How far every operator is a single sign, because the run of signs has been looked at.
  var singleSignsEnd = 0

  /// Starts at the beginning of a text.
  package init(_ text: String, rules: SQLLexicalRules) {
    self.init(Array(text.utf8), rules: rules)
  }

  /// Starts at the beginning of a text in UTF-8.
  package init(_ bytes: [UInt8], rules: SQLLexicalRules) {
    self.bytes = bytes
    self.rules = rules
  }

  /// The next token; `nil` at the end.
  package mutating func next() -> SQLToken? {
    let start = position
    guard let (kind, isTerminated) = skip() else { return nil }
    return SQLToken(kind: kind, bytes: bytes[start..<position], isTerminated: isTerminated)
  }

  /// Goes past the next token, for callers that keep the text themselves; `nil` at the end.
  package mutating func skip() -> (kind: SQLToken.Kind, isTerminated: Bool)? {
    guard let first = byte() else { return nil }
    var isTerminated = true
    let kind = readToken(startingWith: first, &isTerminated)
    return (kind, isTerminated)
  }

  func byte(_ distance: Int = 0) -> UInt8? {
    let index = position + distance
    return index < bytes.count ? bytes[index] : nil
  }

  /// Whether some ASCII text comes next.
  func isNext(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  mutating func advance(by count: Int = 1) {
    position = Swift.min(position + count, bytes.count)
  }

  mutating func advance(while condition: (UInt8) -> Bool) {
    while position < bytes.count, condition(bytes[position]) { position += 1 }
  }

  private mutating func readToken(
    startingWith first: UInt8, _ isTerminated: inout Bool
  ) -> SQLToken.Kind {
    if skipSpace() { return .space }
    if let isClosed = skipComment() {
      isTerminated = isClosed
      return .comment
    }
    if let kind = readQuoted(startingWith: first, &isTerminated) { return kind }
    if readNumber(startingWith: first) { return .number }
    if let kind = readParameter(startingWith: first) { return kind }
    if first.startsWord {
      advance(while: \.continuesWord)
      return .word
    }
    return readSymbol(startingWith: first)
  }
}
