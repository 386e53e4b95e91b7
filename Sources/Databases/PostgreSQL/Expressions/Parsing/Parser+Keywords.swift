import SQLEquivalence
import SQLLexicon

extension Parser {
  /// What begins with a word: a keyword with a form of its own, or a name.
  mutating func word(_ word: String) throws(UnreadableExpression) -> SyntaxNode {
    if let value = constant(word) { return value }
    if reader.take(words: "case") { return try choice() }
    if ValueType.leadingWords.contains(word), let node = try typedLiteral() { return node }
    if reader.isSymbol("[", at: 1), word == "array" { return try array() }
    guard reader.isKind(.openingParenthesis, at: 1) else {
      if Self.reserved.contains(word) { throw UnreadableExpression() }
      return try named()
    }
    switch word {
    case "coalesce", "greatest", "least", "nullif", "grouping", "xmlconcat":
      reader.position += 2
      return try reader.checked(SyntaxNode(.special, word, try list()))
    case "row":
      reader.position += 2
      return try reader.checked(SyntaxNode(.row, try list()))
    case "cast", "treat":
      reader.position += 2
      let isParenthesised = reader.isKind(.openingParenthesis)
      let value = try expression()
      try reader.expect(word: "as")
      let type = try typeName()
      try reader.expect(.closingParenthesis)
      return try reader.checked(cast(value, to: type, isParenthesised: isParenthesised))
    case "extract", "position", "substring", "overlay", "trim", "normalize", "xmlexists":
      return try reader.checked(try keywordCall(word))
    case _ where Self.reserved.contains(word): throw UnreadableExpression()
    default: return try named()
    }
  }

  /// Words that no name can be unless it is in quotes, as far as they could begin an operand here.
  private static let reserved: Set<String> = [
    "all", "and", "any", "array", "as", "asc", "between", "collate", "desc", "distinct", "else",
    "end", "exists", "from", "ilike", "in", "is", "isnull", "like", "not", "notnull", "or",
    "overlaps", "select", "similar", "some", "symmetric", "then", "using", "variadic", "when",
    "where", "xmlelement", "xmlforest", "xmlparse", "xmlpi", "xmlroot", "xmlserialize",
  ]

  /// `TRUE`, `NULL`, `CURRENT_DATE`, ….
  private mutating func constant(_ word: String) -> SyntaxNode? {
    switch word {
    case "true", "false":
      reader.position += 1
      return SyntaxNode(.constant, word, type: .boolean)
    case "null":
      reader.position += 1
      return SyntaxNode(.null)
    case "current_time", "current_timestamp", "localtime", "localtimestamp":
      reader.position += 1
      guard let digits = reader.peek(1), digits.kind == .number,
        reader.isKind(.openingParenthesis), reader.isKind(.closingParenthesis, at: 2)
      else { return SyntaxNode(.special, word) }
      reader.position += 3
      return SyntaxNode(.special, "\(word)(\(digits.text))")
    case "current_date", "current_user", "current_role", "current_catalog", "session_user", "user",
      "system_user":
      reader.position += 1
      return SyntaxNode(.special, word)
    case "current_schema" where !reader.isKind(.openingParenthesis, at: 1):
      reader.position += 1
      return SyntaxNode(.special, word)
    case "default" where !reader.isKind(.openingParenthesis, at: 1):
      reader.position += 1
      return SyntaxNode(.verbatim, word)
    case "collation" where reader.isWord("for", at: 1):
      let start = reader.position
      reader.position += 2
      if let value = try? parenthesised() { return SyntaxNode(.special, "collation for", [value]) }
      reader.position = start
      return nil
    default: return nil
    }
  }

  /// `timestamp with time zone '2020-01-01'`, `interval '1' day`; `nil` for any other words.
  private mutating func typedLiteral() throws(UnreadableExpression) -> SyntaxNode? {
    let start = reader.position
    guard var type = try? typeName(), reader.isKind(.string) else {
      reader.position = start
      return nil
    }
    // A word alone has no length here: `char 'abc'` keeps all three.
    if type.modifiers == "1", !reader.isKind(.closingParenthesis, at: -1) { type.modifiers = "" }
    let text = try reader.take().text
    if type == .interval { type.modifiers = intervalFields() }
    return cast(SyntaxNode(.literal, text), to: type, isParenthesised: false)
  }

  /// `ARRAY[…]`, and the inner brackets of one with several dimensions.
  private mutating func array() throws(UnreadableExpression) -> SyntaxNode {
    _ = reader.take(words: "array")
    try reader.expect(symbol: "[")
    try reader.enter()
    defer { reader.leave() }
    var elements: [SyntaxNode] = []
    if reader.take(symbol: "]") { return SyntaxNode(.array) }
    repeat {
      elements.append(reader.isSymbol("[") ? try array() : try expression())
    } while reader.take(symbol: ",")
    try reader.expect(symbol: "]")
    return try reader.checked(SyntaxNode(.array, elements))
  }
}
