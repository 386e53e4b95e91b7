import SQLEquivalence
import SQLLexicon

/// Reads an expression of PostgreSQL, as `a_expr` of its grammar has it:
/// <https://www.postgresql.org/docs/current/sql-expressions.html>.
struct Parser: ExpressionParser {
  var reader: LexemeReader
  let origin: ExpressionOrigin

  mutating func expression() throws(UnreadableExpression) -> SyntaxNode { try expression(.or) }

  /// An expression of operators that bind at least so tightly.
  mutating func expression(
    _ minimum: Precedence
  ) throws(UnreadableExpression) -> SyntaxNode {
    try reader.enter()
    defer { reader.leave() }
    var left = try operand()
    // The server writes AND in AND in parentheses, and means it; it does not read them so.
    var isOpen = false
    while true {
      if try connect(&left, minimum, isOpen: isOpen) {
        isOpen = true
      } else if let node = try continued(left, minimum) {
        isOpen = false
        left = node
      } else {
        return left
      }
      try reader.check(left)
    }
  }

  /// What the next operator makes of the operand before it; `nil` unless an operator that binds so
  /// tightly follows.
  private mutating func continued(
    _ left: SyntaxNode, _ minimum: Precedence
  ) throws(UnreadableExpression) -> SyntaxNode? {
    guard let next = reader.next else { return nil }
    switch next.kind {
    case .symbol:
      return try continuedBySymbol(left, next.text, minimum)
    case .word:
      return try continuedByWord(left, next.text, minimum)
    case .space, .comment, .quotedIdentifier, .string, .bits, .number, .parameter, .semicolon,
      .openingParenthesis, .closingParenthesis:
      return nil
    }
  }

  /// `a AND b AND c` is one list of three, whatever parentheses there are on the left:
  /// `makeAndExpr` of the grammar.
  ///
  /// - Returns: Whether there is such an operator that binds so tightly.
  private mutating func connect(
    _ left: inout SyntaxNode, _ minimum: Precedence, isOpen: Bool
  ) throws(UnreadableExpression) -> Bool {
    guard reader.isWord("and") || reader.isWord("or") else { return false }
    let kind: NodeKind = reader.isWord("and") ? .and : .or
    let precedence: Precedence = kind == .and ? .and : .or
    guard precedence >= minimum else { return false }
    let isList = left.kind == kind && (isOpen || origin == .written)
    var items = isList ? left.children : [left]
    while reader.take(words: kind == .and ? "and" : "or") {
      items.append(try expression(precedence.tighter))
    }
    left = SyntaxNode(kind, items)
    return true
  }

  private mutating func continuedBySymbol(
    _ left: SyntaxNode, _ symbol: String, _ minimum: Precedence
  ) throws(UnreadableExpression) -> SyntaxNode? {
    switch symbol {
    case "::":
      // Operands have taken their casts, so this one is of an operator without an operand at its end.
      reader.position += 1
      return cast(left, to: try typeName(), isParenthesised: false)
    case "[", ".", ")", "]", ",", ":", ":=", "=>", "{", "}": return nil
    default: break
    }
    let precedence = Precedence(symbol: symbol)
    guard precedence >= minimum else { return nil }
    reader.position += 1
    return try operation(left, symbol, precedence)
  }

  /// An operator with what follows it: an operand, or `ANY (…)`.
  mutating func operation(
    _ left: SyntaxNode, _ name: String, _ precedence: Precedence
  ) throws(UnreadableExpression) -> SyntaxNode {
    if reader.isKind(.openingParenthesis, at: 1) {
      if reader.isWord("any") || reader.isWord("some") || reader.isWord("all") {
        let kind: NodeKind = reader.isWord("all") ? .all : .any
        reader.position += 1
        return SyntaxNode(kind, name, [left, try parenthesised()])
      }
    }
    return SyntaxNode(.operation, name, [left, try expression(precedence.tighter)])
  }

  /// One expression in parentheses.
  mutating func parenthesised() throws(UnreadableExpression) -> SyntaxNode {
    try reader.expect(.openingParenthesis)
    if isQuery { throw UnreadableExpression() }
    let node = try expression()
    try reader.expect(.closingParenthesis)
    return node
  }

  /// Whether a query comes next, which no expression of a table may hold.
  var isQuery: Bool {
    reader.isWord("select") || reader.isWord("with") || reader.isWord("values")
      || reader.isWord("table")
  }
}
