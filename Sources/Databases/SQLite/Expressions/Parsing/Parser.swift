import SQLEquivalence
import SQLLexicon

/// Reads an expression of SQLite: <https://www.sqlite.org/lang_expr.html>.
///
/// SQLite keeps the text, so that the tree is compared as it is: it only ignores white space,
/// comments, letter case, quotes around names, parentheses without effect and second spellings.
struct Parser: ExpressionParser {
  var reader: LexemeReader
  /// The names of columns, folded; any other name in double quotes is a string:
  /// <https://www.sqlite.org/quirks.html#double_quoted_string_literals_are_accepted>.
  var names: Set<Exact<String>>

  mutating func expression() throws(UnreadableExpression) -> SyntaxNode { try expression(.or) }

  /// An expression of operators that bind at least so tightly.
  mutating func expression(
    _ minimum: Precedence
  ) throws(UnreadableExpression) -> SyntaxNode {
    try reader.enter()
    defer { reader.leave() }
    var left = try operand()
    while true {
      if try !connect(&left, minimum) {
        guard let node = try continued(left, minimum) else { return left }
        left = node
      }
      try reader.check(left)
    }
  }

  /// AND and OR, whose left side is one list with what it had before.
  private mutating func connect(
    _ left: inout SyntaxNode, _ minimum: Precedence
  ) throws(UnreadableExpression) -> Bool {
    guard reader.isWord("and") || reader.isWord("or") else { return false }
    let kind: NodeKind = reader.isWord("and") ? .and : .or
    let precedence: Precedence = kind == .and ? .and : .or
    guard precedence >= minimum else { return false }
    var items = left.kind == kind ? left.children : [left]
    while reader.take(words: kind == .and ? "and" : "or") {
      items.append(try expression(precedence.tighter))
    }
    left = SyntaxNode(kind, items)
    return true
  }

  private mutating func continued(
    _ left: SyntaxNode, _ minimum: Precedence
  ) throws(UnreadableExpression) -> SyntaxNode? {
    guard let next = reader.next else { return nil }
    if next.kind == .symbol {
      guard let precedence = Precedence(symbol: next.text), precedence >= minimum else {
        return nil
      }
      reader.position += 1
      let name = next.text == "==" ? "=" : next.text
      return SyntaxNode(.operation, name, [left, try expression(precedence.tighter)])
    }
    guard next.kind == .word else { return nil }
    switch next.text {
    case "collate":
      guard Precedence.collation >= minimum else { return nil }
      reader.position += 1
      return SyntaxNode(.collate, try reader.name(), [left])
    default:
      return Precedence.equality >= minimum ? try test(left) : nil
    }
  }

  /// Operators that are words.
  private mutating func test(_ left: SyntaxNode) throws(UnreadableExpression) -> SyntaxNode? {
    if reader.take(words: "isnull") {
      return SyntaxNode(.special, "is", [left, SyntaxNode(.null)])
    }
    if reader.take(words: "notnull") || reader.take(words: "not", "null") {
      return SyntaxNode(.special, "is not", [left, SyntaxNode(.null)])
    }
    if reader.take(words: "is") {
      var name = reader.take(words: "not") ? "is not" : "is"
      // IS NOT DISTINCT FROM is a second spelling of IS.
      if reader.take(words: "distinct", "from") { name = name == "is" ? "is not" : "is" }
      return SyntaxNode(.special, name, [left, try expression(.comparison)])
    }
    let isNegated = reader.isWord("not")
    guard let word = reader.peek(isNegated ? 1 : 0), word.kind == .word else { return nil }
    switch word.text {
    case "like", "glob", "regexp", "match":
      reader.position += isNegated ? 2 : 1
      var parts = [left, try expression(.comparison)]
      if reader.take(words: "escape") { parts.append(try expression(.comparison)) }
      return SyntaxNode(.operation, isNegated ? "not " + word.text : word.text, parts)
    case "between":
      reader.position += isNegated ? 2 : 1
      let low = try expression(.equality)
      try reader.expect(word: "and")
      return SyntaxNode(
        isNegated ? .notBetween : .between, [left, low, try expression(.comparison)])
    case "in":
      reader.position += isNegated ? 2 : 1
      try reader.expect(.openingParenthesis)
      return SyntaxNode(isNegated ? .isNotIn : .isIn, [left] + (try list()))
    default: return nil
    }
  }
}
