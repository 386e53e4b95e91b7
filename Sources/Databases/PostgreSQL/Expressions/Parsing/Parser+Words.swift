import SQLEquivalence
import SQLLexicon

extension Parser {
  /// Operators that are words: `IS`, `IN`, `LIKE`, `BETWEEN`, `AT TIME ZONE`, `COLLATE`, ….
  mutating func continuedByWord(
    _ left: SyntaxNode, _ word: String, _ minimum: Precedence
  ) throws(UnreadableExpression) -> SyntaxNode? {
    switch word {
    case "is", "isnull", "notnull":
      guard Precedence.test >= minimum else { return nil }
      reader.position += 1
      if word == "is" { return try test(left) }
      return SyntaxNode(.special, word == "isnull" ? "is null" : "is not null", [left])
    case "at":
      guard Precedence.timeZone >= minimum, reader.isWord("time", at: 1) || isLocal else {
        return nil
      }
      return try atTimeZone(left)
    case "collate":
      guard Precedence.collation >= minimum else { return nil }
      reader.position += 1
      return SyntaxNode(.collate, try Self.plainName(try qualifiedName()), [left])
    case "operator":
      guard Precedence.other >= minimum, reader.isKind(.openingParenthesis, at: 1) else {
        return nil
      }
      return try operation(left, try namedOperator(), .other)
    case "overlaps":
      guard Precedence.other >= minimum, left.kind == .row else { return nil }
      reader.position += 1
      let right = try expression(.sum)
      guard right.kind == .row else { throw UnreadableExpression() }
      return SyntaxNode(.keywordCall, "overlaps", left.children + right.children)
    default:
      guard Precedence.pattern >= minimum else { return nil }
      return try pattern(left)
    }
  }

  private var isLocal: Bool { reader.isWord("local", at: 1) }

  /// `AT TIME ZONE z` is a call of `timezone` that keeps its form.
  private mutating func atTimeZone(
    _ left: SyntaxNode
  ) throws(UnreadableExpression) -> SyntaxNode {
    reader.position += 1
    if reader.take(words: "local") { return SyntaxNode(.keywordCall, "timezone", [left]) }
    try reader.expect(word: "time")
    try reader.expect(word: "zone")
    let zone = try expression(Precedence.timeZone.tighter)
    return SyntaxNode(.keywordCall, "timezone", [zone, left])
  }

  /// `OPERATOR(schema.+)`.
  mutating func namedOperator() throws(UnreadableExpression) -> String {
    reader.position += 1
    try reader.expect(.openingParenthesis)
    var schema = ""
    while !reader.isKind(.symbol) {
      schema = try reader.name()
      try reader.expect(symbol: ".")
    }
    let name = try reader.take().text
    try reader.expect(.closingParenthesis)
    return schema.isEmpty ? name : schema + "." + name
  }

  /// `[NOT] LIKE`, `ILIKE`, `SIMILAR TO`, `IN` and `BETWEEN`; `nil` for another word.
  private mutating func pattern(
    _ left: SyntaxNode
  ) throws(UnreadableExpression) -> SyntaxNode? {
    let isNegated = reader.isWord("not")
    let distance = isNegated ? 1 : 0
    guard let word = reader.peek(distance), word.kind == .word else { return nil }
    switch word.text {
    case "like", "ilike":
      reader.position += distance + 1
      let base = word.text == "like" ? "~~" : "~~*"
      return try escaped(left, isNegated ? "!" + base : base, by: "like_escape")
    case "similar":
      reader.position += distance + 1
      try reader.expect(word: "to")
      return try escaped(left, isNegated ? "!~" : "~", by: "similar_to_escape")
    case "in":
      reader.position += distance + 1
      try reader.expect(.openingParenthesis)
      if isQuery { throw UnreadableExpression() }
      let items = try list()
      return SyntaxNode(isNegated ? .isNotIn : .isIn, [left] + items)
    case "between":
      reader.position += distance + 1
      let isSymmetric = reader.take(words: "symmetric")
      if !isSymmetric { _ = reader.take(words: "asymmetric") }
      let low = try expression(.other)
      try reader.expect(word: "and")
      let high = try expression(.other)
      return SyntaxNode(
        isNegated ? .notBetween : .between, isSymmetric ? "symmetric" : "", [left, low, high])
    default: return nil
    }
  }

  /// The pattern of LIKE or SIMILAR TO; the server keeps an operator, and a call for ESCAPE.
  private mutating func escaped(
    _ left: SyntaxNode, _ name: String, by function: String
  ) throws(UnreadableExpression) -> SyntaxNode {
    var node = try operation(left, name, .pattern)
    let isSimilar = function == "similar_to_escape"
    guard node.kind == .operation else { return node }
    let hasEscape = reader.take(words: "escape")
    guard hasEscape || isSimilar else { return node }
    var arguments = [node.children[1]]
    if hasEscape { arguments.append(try expression(.other)) }
    node = node.with([left, SyntaxNode(.call, function, arguments)])
    return node
  }

  /// What follows IS.
  private mutating func test(_ left: SyntaxNode) throws(UnreadableExpression) -> SyntaxNode {
    let isNegated = reader.take(words: "not")
    let prefix = isNegated ? "is not " : "is "
    if reader.take(words: "distinct", "from") {
      return SyntaxNode(.special, prefix + "distinct from", [left, try expression(.comparison)])
    }
    if reader.isWord("json") { return try jsonTest(left, prefix) }
    let word = try reader.name()
    switch word {
    case "document":
      let node = SyntaxNode(.special, "is document", [left])
      return isNegated ? SyntaxNode(.not, [node]) : node
    case "null", "true", "false", "unknown":
      return SyntaxNode(.special, prefix + word, [left])
    case "nfc", "nfd", "nfkc", "nfkd":
      try reader.expect(word: "normalized")
      return normalized([left, SyntaxNode(.literal, word.uppercased())], isNegated)
    case "normalized": return normalized([left], isNegated)
    default: throw UnreadableExpression()
    }
  }

  private func normalized(_ arguments: [SyntaxNode], _ isNegated: Bool) -> SyntaxNode {
    let node = SyntaxNode(.keywordCall, "is_normalized", arguments)
    return isNegated ? SyntaxNode(.not, [node]) : node
  }

  /// `IS JSON OBJECT WITH UNIQUE KEYS`, of PostgreSQL 16.
  private mutating func jsonTest(
    _ left: SyntaxNode, _ prefix: String
  ) throws(UnreadableExpression) -> SyntaxNode {
    reader.position += 1
    var words = prefix + "json"
    for kind in ["array", "object", "scalar"] where reader.take(words: kind) { words += " " + kind }
    _ = reader.take(words: "value")
    if reader.take(words: "with", "unique") { words += " unique" }
    _ = reader.take(words: "without", "unique")
    _ = reader.take(words: "keys")
    return SyntaxNode(.special, words, [left])
  }
}
