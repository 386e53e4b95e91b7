import SQLEquivalence
import SQLLexicon

extension Parser {
  /// An operand with the operators before it.
  mutating func operand() throws(UnreadableExpression) -> SyntaxNode {
    if reader.take(words: "not") {
      return try reader.checked(SyntaxNode(.not, [try expression(.not)]))
    }
    if reader.isWord("operator"), reader.isKind(.openingParenthesis, at: 1) {
      let name = try namedOperator()
      return try reader.checked(
        SyntaxNode(.operation, name, [try expression(Precedence.other.tighter)]))
    }
    guard reader.isKind(.symbol), let symbol = reader.next?.text else {
      return try postfixed(try primary())
    }
    switch symbol {
    case "-", "+":
      // The server writes a negative number in quotes, and parentheses around a minus.
      let isOperator = origin == .catalog && reader.isKind(.openingParenthesis, at: -1)
      reader.position += 1
      let operand = try expression(.sign)
      return try reader.checked(
        isOperator ? SyntaxNode(.operation, symbol, [operand]) : signed(symbol, operand))
    case "::", "[", "]", ".", ",", ":", ":=", "=>", "*": throw UnreadableExpression()
    default:
      reader.position += 1
      return try reader.checked(
        SyntaxNode(.operation, symbol, [try expression(Precedence.other.tighter)]))
    }
  }

  /// A minus becomes a part of the number after it, as `doNegate` of the grammar does.
  private func signed(_ symbol: String, _ operand: SyntaxNode) -> SyntaxNode {
    guard symbol == "-", operand.kind == .looseNumber else {
      return SyntaxNode(.operation, symbol, [operand])
    }
    let digits = operand.text
    return SyntaxNode(
      .looseNumber, digits.hasPrefix("-") ? String(digits.dropFirst()) : "-" + digits)
  }

  /// Casts, subscripts and fields after an operand.
  private mutating func postfixed(
    _ first: (node: SyntaxNode, isParenthesised: Bool)
  ) throws(UnreadableExpression) -> SyntaxNode {
    var (node, isParenthesised) = first
    while true {
      if reader.take(symbol: "::") {
        node = cast(node, to: try typeName(), isParenthesised: isParenthesised)
      } else if reader.take(symbol: "[") {
        node = try subscripted(node)
      } else if reader.take(symbol: ".") {
        node = SyntaxNode(.field, reader.take(symbol: "*") ? "*" : try reader.name(), [node])
      } else {
        return node
      }
      isParenthesised = false
      node = try reader.checked(node)
    }
  }

  /// A cast of `ARRAY[…]` gives its elements their type; in the server's text it does so only when
  /// no parentheses are around the array.
  func cast(_ node: SyntaxNode, to type: ValueType, isParenthesised: Bool) -> SyntaxNode {
    let isDeparsed = origin == .catalog && isParenthesised && node.kind == .array
    return SyntaxNode(.cast, isDeparsed ? "array" : "", type: type, [node])
  }

  private mutating func subscripted(
    _ node: SyntaxNode
  ) throws(UnreadableExpression) -> SyntaxNode {
    let nothing = SyntaxNode(.verbatim, "")
    let low = reader.isSymbol(":") ? nothing : try expression()
    guard reader.take(symbol: ":") else {
      try reader.expect(symbol: "]")
      return SyntaxNode(.subscripted, [node, low])
    }
    let high = reader.isSymbol("]") ? nothing : try expression()
    try reader.expect(symbol: "]")
    return SyntaxNode(.slice, [node, low, high])
  }

  /// A constant, a name, a call, or something in parentheses.
  private mutating func primary() throws(UnreadableExpression) -> (SyntaxNode, Bool) {
    guard let next = reader.next else { throw UnreadableExpression() }
    switch next.kind {
    case .number:
      reader.position += 1
      return (SyntaxNode(.looseNumber, next.text), false)
    case .string:
      reader.position += 1
      return (SyntaxNode(.literal, next.text), false)
    case .bits:
      reader.position += 1
      let text = next.text.replacing("'", with: "")
      return (SyntaxNode(.constant, BitText.canonical(text), type: ValueType("bit")), false)
    case .parameter:
      reader.position += 1
      return (SyntaxNode(.verbatim, next.text), false)
    case .openingParenthesis:
      reader.position += 1
      if isQuery { throw UnreadableExpression() }
      let items = try list()
      if items.count == 1 { return (items[0], true) }
      return (SyntaxNode(.row, items), false)
    case .word: return (try word(next.text), false)
    case .quotedIdentifier: return (try named(), false)
    case .space, .comment, .semicolon, .closingParenthesis, .symbol: throw UnreadableExpression()
    }
  }

  /// `a.b.c`, without the schema of the server's own objects.
  mutating func qualifiedName() throws(UnreadableExpression) -> [String] {
    let parts = try writtenName()
    return Self.isServers(parts) ? Array(parts.dropFirst()) : parts
  }

  /// Whether a name has the schema of the server's own objects.
  static func isServers(_ parts: [String]) -> Bool { parts.count > 1 && parts[0] == "pg_catalog" }

  /// `a.b.c`.
  mutating func writtenName() throws(UnreadableExpression) -> [String] {
    var parts = [try reader.name()]
    while reader.isSymbol("."), !reader.isSymbol("*", at: 1) {
      reader.position += 1
      parts.append(try reader.name())
    }
    return parts
  }
}
