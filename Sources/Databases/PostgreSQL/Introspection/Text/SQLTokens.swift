import SQLLexicon

/// The tokens of an expression that the server wrote, without spaces.
struct SQLTokens {
  private(set) var tokens: ArraySlice<SQLToken>

  init(_ text: String) {
    tokens =
      SQLTokenizer(text, rules: .postgresql).filter { $0.kind != .space && $0.kind != .comment }[
        ...]
  }

  init(_ tokens: ArraySlice<SQLToken>) {
    self.tokens = tokens
  }

  var isEmpty: Bool { tokens.isEmpty }
  var next: SQLToken? { tokens.first }

  /// The tokens with a space between them.
  var text: String { tokens.map(\.text).joined(separator: " ") }

  /// Takes the next token.
  mutating func take() -> SQLToken? { tokens.popFirst() }

  /// Takes the next token when it has this text.
  mutating func take(_ text: String) -> Bool {
    guard next?.text == text else { return false }
    tokens.removeFirst()
    return true
  }

  /// Takes tokens up to the parenthesis that closes the one that is next; nil if it is never closed.
  mutating func takeParenthesized() -> SQLTokens? {
    guard next?.kind == .openingParenthesis, let end = closing else { return nil }
    let inner = tokens[(tokens.startIndex + 1)..<end]
    tokens = tokens[(end + 1)...]
    return SQLTokens(inner)
  }

  /// The same tokens without parentheses around all of them.
  var withoutParentheses: SQLTokens {
    var result = self
    while result.next?.kind == .openingParenthesis, result.closing == result.tokens.endIndex - 1 {
      result = SQLTokens(result.tokens.dropFirst().dropLast())
    }
    return result
  }

  /// The parts between the words of a conjunction, outside of parentheses.
  func split(at word: String) -> [SQLTokens] {
    var parts: [SQLTokens] = []
    var depth = 0
    var start = tokens.startIndex
    for place in tokens.indices {
      switch tokens[place].kind {
      case .openingParenthesis: depth += 1
      case .closingParenthesis: depth -= 1
      case .word where depth == 0 && tokens[place].text == word:
        parts.append(SQLTokens(tokens[start..<place]))
        start = place + 1
      default: break
      }
    }
    return parts + [SQLTokens(tokens[start...])]
  }

  /// The place where the next parenthesis is closed.
  private var closing: Int? {
    var depth = 0
    for place in tokens.indices {
      if tokens[place].kind == .openingParenthesis { depth += 1 }
      if tokens[place].kind == .closingParenthesis { depth -= 1 }
      if depth == 0 { return place }
    }
    return nil
  }
}

extension String {
  /// An expression without the parentheses and the spaces that the server puts around all of it.
  var withoutOuterParentheses: String {
    let inner = SQLTokens(self).withoutParentheses.tokens
    guard let first = inner.first, let last = inner.last else { return self }
    // The tokens are slices of one text.
    return String(
      decoding: Array(utf8)[first.bytes.startIndex..<last.bytes.endIndex], as: UTF8.self)
  }
}
