/// A key of an expression index: a value, and how the index compares and sorts it.
package struct SQLIndexKey: Equatable, Sendable {
  /// A column, a call or another expression, as it was written.
  package let operand: String
  /// Whether the operand is a column, or has brackets around it.
  package let isEnclosed: Bool
  /// `COLLATE` with its name; empty without one.
  package let collation: String
  /// An operator class, a sort order, and where nulls are; empty without any.
  package let options: String

  /// The keys of an index, in their order.
  ///
  /// <https://www.postgresql.org/docs/current/sql-createindex.html>,
  /// <https://www.sqlite.org/syntax/indexed-column.html>
  ///
  /// - Parameters:
  ///   - text: What is between the parentheses of `CREATE INDEX`.
  ///   - rules: Whose SQL it is.
  package static func keys(in text: String, rules: SQLLexicalRules) -> [SQLIndexKey] {
    var keys: [SQLIndexKey] = []
    var tokens: [SQLToken] = []
    var depth = 0
    for token in SQLTokenizer(text, rules: rules) where !token.isBlank {
      if depth == 0, token.text == "," {
        keys.append(SQLIndexKey(tokens[...], in: text, rules))
        tokens = []
        continue
      }
      depth += depthChange(of: token)
      tokens.append(token)
    }
    return keys + [SQLIndexKey(tokens[...], in: text, rules)]
  }

  /// The value in SQL, as a query can use it.
  package var value: String { collation.isEmpty ? operand : "\(operand) \(collation)" }

  /// What follows the operand.
  package var words: String {
    [collation, options].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private init(_ tokens: ArraySlice<SQLToken>, in text: String, _ rules: SQLLexicalRules) {
    var rest = tokens
    if rest.dropLast().last?.isWord("nulls") == true, rest.last?.isWord("first", "last") == true {
      rest.removeLast(2)
    }
    if rest.last?.isWord("asc", "desc") == true { rest.removeLast() }
    if let before = Self.withoutName(rest, rules),
      Self.isPrimary(Self.withoutCollation(before, rules) ?? before, rules)
    {
      rest = before
    }
    options = Self.text(tokens[rest.endIndex...], in: text)
    let collated = rest
    if let before = Self.withoutCollation(rest, rules), Self.isPrimary(before, rules) {
      rest = before
    }
    collation = Self.text(collated[rest.endIndex...], in: text)
    operand = Self.text(rest, in: text)
    isEnclosed =
      Self.isBracketed(rest) || Self.withoutName(rest, rules).map(\.isEmpty) == true
  }

  private static func text(_ tokens: ArraySlice<SQLToken>, in text: String) -> String {
    guard let first = tokens.first, let last = tokens.last else { return "" }
    let bytes = Array(text.utf8)[first.bytes.startIndex..<last.bytes.endIndex]
    return String(decoding: bytes, as: UTF8.self)
  }

  /// What is before a name at the end, which may be qualified; `nil` without one.
  private static func withoutName(
    _ tokens: ArraySlice<SQLToken>, _ rules: SQLLexicalRules
  ) -> ArraySlice<SQLToken>? {
    var rest = tokens
    repeat {
      guard let name = rest.popLast(), name.isName(rules) else { return nil }
    } while rest.popLast(where: { $0.text == "." })
    return rest
  }

  /// What is before `COLLATE` and its name at the end; `nil` without one.
  private static func withoutCollation(
    _ tokens: ArraySlice<SQLToken>, _ rules: SQLLexicalRules
  ) -> ArraySlice<SQLToken>? {
    guard var rest = withoutName(tokens, rules) else { return nil }
    return rest.popLast(where: { $0.isWord("collate") }) ? rest : nil
  }

  /// Whether some tokens are one column, one call, or an expression in brackets.
  private static func isPrimary(_ tokens: ArraySlice<SQLToken>, _ rules: SQLLexicalRules) -> Bool {
    if isBracketed(tokens) { return true }
    if let before = withoutName(tokens, rules) { return before.isEmpty }
    guard let opening = tokens.firstIndex(where: { $0.kind == .openingParenthesis }),
      isBracketed(tokens[opening...])
    else { return false }
    var name = tokens[..<opening]
    // `left` and `right` are functions, too.
    guard let last = name.popLast(), last.kind == .word || last.kind == .quotedIdentifier else {
      return false
    }
    if name.isEmpty { return true }
    return name.popLast(where: { $0.text == "." }) && withoutName(name, rules)?.isEmpty == true
  }

  /// Whether one pair of brackets is around some tokens.
  private static func isBracketed(_ tokens: ArraySlice<SQLToken>) -> Bool {
    guard tokens.first?.kind == .openingParenthesis else { return false }
    var depth = 0
    for (place, token) in zip(tokens.indices, tokens) {
      depth += depthChange(of: token)
      if depth == 0 { return place == tokens.endIndex - 1 }
    }
    return false
  }

  private static func depthChange(of token: SQLToken) -> Int {
    switch token.kind {
    case .openingParenthesis: 1
    case .closingParenthesis: -1
    case .symbol where token.text == "[": 1
    case .symbol where token.text == "]": -1
    default: 0
    }
  }
}

extension SQLToken {
  fileprivate func isWord(_ words: String...) -> Bool {
    kind == .word && words.contains(text.lowercased())
  }

  /// Whether it can be the name of a column, a collation or an operator class.
  fileprivate func isName(_ rules: SQLLexicalRules) -> Bool {
    kind == .quotedIdentifier
      || kind == .word && !rules.reservedWords.contains(text.lowercased())
  }
}

extension ArraySlice<SQLToken> {
  /// Takes the last token away where it is of some kind, and says whether it was.
  fileprivate mutating func popLast(where condition: (SQLToken) -> Bool) -> Bool {
    guard let last, condition(last) else { return false }
    removeLast()
    return true
  }
}
