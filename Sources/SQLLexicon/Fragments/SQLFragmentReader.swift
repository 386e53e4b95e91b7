/// Looks for what cannot be a part of a statement, by the lexical rules of a database.
///
/// Whether a database understands the rest is for the database to say.
package struct SQLFragmentReader {
  private let text: [UInt8]
  private let rules: SQLLexicalRules
  private let isList: Bool
  private var brackets: [(sign: UInt8, place: Int)] = []
  private var isBlank = true

  private init(_ text: String, rules: SQLLexicalRules, isList: Bool) {
    self.text = Array(text.utf8)
    self.rules = rules
    self.isList = isList
  }

  /// The first flaw of a text.
  ///
  /// - Parameters:
  ///   - text: An expression, a type or another part of a statement.
  ///   - rules: Whose SQL it is.
  ///   - isList: Whether commas may separate several.
  /// - Returns: `nil` when nothing is wrong.
  package static func flaw(
    in text: String, rules: SQLLexicalRules, isList: Bool = false
  ) -> SQLFlaw? {
    var reader = SQLFragmentReader(text, rules: rules, isList: isList)
    return reader.flaw()
  }

  private mutating func flaw() -> SQLFlaw? {
    // Something always follows in the statement, which makes a `/*` at the end open a comment.
    for token in SQLTokenizer(text + [UInt8(ascii: "\n")], rules: rules) {
      if !token.isBlank { isBlank = false }
      if let flaw = flaw(of: token) { return flaw }
    }
    if let open = brackets.last {
      return SQLFlaw(kind: .unclosed, range: open.place..<open.place + 1)
    }
    return isBlank ? SQLFlaw(kind: .blank, range: 0..<text.count) : nil
  }

  private mutating func flaw(of token: SQLToken) -> SQLFlaw? {
    let range = token.bytes.startIndex..<min(token.bytes.endIndex, text.count)
    if !token.isTerminated {
      return SQLFlaw(kind: .unclosed, range: range.lowerBound..<openingEnd(of: token))
    }
    switch token.kind {
    case .semicolon: return SQLFlaw(kind: .semicolon, range: range)
    case .parameter: return SQLFlaw(kind: .parameter, range: range)
    case .openingParenthesis: brackets.append((UInt8(ascii: "("), range.lowerBound))
    case .closingParenthesis: return close(UInt8(ascii: "("), at: range)
    case .symbol where range.count == 1: return flaw(ofSign: text[range.lowerBound], at: range)
    case .space, .comment, .word, .quotedIdentifier, .string, .bits, .number, .symbol: break
    }
    return nil
  }

  private mutating func flaw(ofSign sign: UInt8, at range: Range<Int>) -> SQLFlaw? {
    switch sign {
    case UInt8(ascii: "["): brackets.append((sign, range.lowerBound))
    case UInt8(ascii: "]"): return close(UInt8(ascii: "["), at: range)
    case UInt8(ascii: ",") where brackets.isEmpty && !isList:
      return SQLFlaw(kind: .comma, range: range)
    default: break
    }
    return nil
  }

  private mutating func close(_ opening: UInt8, at range: Range<Int>) -> SQLFlaw? {
    if brackets.last?.sign == opening {
      brackets.removeLast()
      return nil
    }
    return SQLFlaw(kind: .unopened, range: range)
  }

  /// The end of the signs that open a token: `/*`, `'`, `E'`, `$tag$`.
  private func openingEnd(of token: SQLToken) -> Int {
    let start = token.bytes.startIndex
    if token.kind == .comment { return start + 2 }
    guard token.bytes.first == UInt8(ascii: "$") else {
      let quote = token.bytes.firstIndex { !$0.continuesWord && $0 != UInt8(ascii: "&") }
      return min((quote ?? start) + 1, text.count)
    }
    let tagEnd = token.bytes.dropFirst().firstIndex(of: UInt8(ascii: "$"))
    return min((tagEnd ?? start) + 1, text.count)
  }
}
