/// Reads a statement token by token, without its white space and comments.
package struct StatementCursor: Sendable {
  private let bytes: [UInt8]
  private let tokens: ArraySlice<SQLToken>
  private let rules: SQLLexicalRules
  /// The place of the next token.
  package private(set) var position: Int

  /// Starts at the beginning of a text.
  package init(_ text: String, rules: SQLLexicalRules) {
    bytes = Array(text.utf8)
    tokens = SQLTokenizer(bytes, rules: rules).filter { !$0.isBlank }[...]
    self.rules = rules
    position = 0
  }

  private init(_ whole: StatementCursor, _ range: Range<Int>) {
    bytes = whole.bytes
    tokens = whole.tokens[range]
    rules = whole.rules
    position = range.lowerBound
  }

  /// The place after the last token.
  package var end: Int { tokens.endIndex }

  /// Whether there are no more tokens.
  package var isAtEnd: Bool { position >= tokens.endIndex }

  /// The next token; `nil` at the end.
  package var next: SQLToken? { isAtEnd ? nil : tokens[position] }

  /// What is left, as the text has it.
  package var rest: String { text(position..<tokens.endIndex) }

  /// The next word in upper case; empty for everything else.
  package var word: String { Self.word(next) }

  /// Goes past a token.
  package mutating func advance() { position = min(position + 1, tokens.endIndex) }

  /// Whether some keywords come next.
  package func isNext(_ words: String...) -> Bool { isNext(words) }

  /// Goes past some keywords, if all of them come next.
  package mutating func take(_ words: String...) -> Bool { take(words) }

  /// Goes past some keywords, if all of them come next.
  package mutating func take(_ words: [String]) -> Bool {
    guard isNext(words) else { return false }
    position += words.count
    return true
  }

  private func isNext(_ words: [String]) -> Bool {
    guard position + words.count <= tokens.endIndex else { return false }
    return words.indices.allSatisfy { Self.word(tokens[position + $0]) == words[$0] }
  }

  /// Goes past a sign, such as `,`.
  package mutating func take(sign: String) -> Bool {
    guard next?.kind == .symbol, next?.text == sign else { return false }
    position += 1
    return true
  }

  /// Reads a name: a plain word as the database keeps it, or what is in quotes.
  package mutating func identifier() -> String? {
    guard let token = next else { return nil }
    let name: String?
    switch token.kind {
    case .word:
      switch rules.folding {
      case .lowercasesPlainWords: name = SQLLexicalRules.lowercased(token.text)
      case .ignoresCase: name = token.text
      }
    case .quotedIdentifier: name = token.value
    // SQLite takes a string for a name: https://www.sqlite.org/quirks.html.
    case .string: name = rules.folding == .ignoresCase ? token.value : nil
    case .space, .comment, .bits, .number, .parameter, .semicolon, .openingParenthesis,
      .closingParenthesis, .symbol:
      name = nil
    }
    if name != nil { position += 1 }
    return name
  }

  /// Reads `a`, or `a.b` as both parts.
  package mutating func qualifiedName() -> (schema: String?, name: String)? {
    guard let first = identifier() else { return nil }
    guard take(sign: "."), let second = identifier() else { return (nil, first) }
    return (first, second)
  }

  /// Goes past what is in parentheses, and reads it; `nil` when there is no parenthesis here.
  package mutating func parentheses() -> StatementCursor? {
    guard next?.kind == .openingParenthesis else { return nil }
    let start = position + 1
    var depth = 0
    while let token = next {
      position += 1
      if token.kind == .openingParenthesis { depth += 1 }
      if token.kind == .closingParenthesis { depth -= 1 }
      if depth == 0 { return StatementCursor(self, start..<position - 1) }
    }
    return StatementCursor(self, start..<tokens.endIndex)
  }

  /// What is left, in the parts between commas outside of parentheses and brackets.
  package var elements: [StatementCursor] {
    var parts: [StatementCursor] = []
    var start = position
    var depth = 0
    for place in position..<tokens.endIndex {
      depth += Self.depth(tokens[place])
      if depth == 0, tokens[place].kind == .symbol, tokens[place].text == "," {
        parts.append(StatementCursor(self, start..<place))
        start = place + 1
      }
    }
    if start < tokens.endIndex { parts.append(StatementCursor(self, start..<tokens.endIndex)) }
    return parts
  }

  /// Whether a keyword is in what is left, outside of parentheses.
  package func contains(_ word: String) -> Bool { place(of: word) != nil }

  /// Goes to a keyword outside of parentheses, and past it.
  package mutating func skip(to word: String) -> Bool {
    guard let place = place(of: word) else { return false }
    position = place + 1
    return true
  }

  private func place(of word: String) -> Int? {
    var depth = 0
    return (position..<tokens.endIndex).first { place in
      depth += Self.depth(tokens[place])
      return depth == 0 && Self.word(tokens[place]) == word
    }
  }

  /// The text from a place up to the next token.
  package func text(from start: Int) -> String { text(start..<position) }

  /// The text of some tokens.
  package func text(in range: Range<Int>) -> String { text(range) }

  /// The whole text without the tokens of a range.
  package func text(without range: Range<Int>) -> String {
    if range.isEmpty { return text(tokens.startIndex..<tokens.endIndex) }
    let head = text(tokens.startIndex..<range.lowerBound)
    let tail = text(range.upperBound..<tokens.endIndex)
    return [head, tail].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private func text(_ range: Range<Int>) -> String {
    guard let first = range.first, let last = range.last else { return "" }
    let places = tokens[first].bytes.startIndex..<tokens[last].bytes.endIndex
    return String(decoding: bytes[places], as: UTF8.self)
  }

  /// Whether a token opens or closes a parenthesis or a bracket: 1 or -1, else 0.
  private static func depth(_ token: SQLToken) -> Int {
    switch token.kind {
    case .openingParenthesis: 1
    case .closingParenthesis: -1
    case .symbol: token.text == "[" ? 1 : token.text == "]" ? -1 : 0
    case .space, .comment, .word, .quotedIdentifier, .string, .bits, .number, .parameter,
      .semicolon:
      0
    }
  }

  private static func word(_ token: SQLToken?) -> String {
    guard let token, token.kind == .word, token.bytes.count <= 32 else { return "" }
    return token.text.uppercased()
  }
}
