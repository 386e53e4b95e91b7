import SchemaDiagnostics

extension Parser {
  /// Reads the arguments of an attribute or function, parentheses included.
  mutating func parseArguments() throws(SyntaxFailure) -> [Argument] {
    var arguments: [Argument] = []
    try openBracket()
    var expectsMore = token.kind != .rightParenthesis
    while expectsMore {
      arguments.append(try parseArgument())
      expectsMore = passComma()
    }
    try closeBracket()
    return arguments
  }

  private mutating func parseArgument() throws(SyntaxFailure) -> Argument {
    let start = token.start
    guard token.kind == .word, cursor.peek().kind == .colon else {
      let value = try parseExpression()
      return Argument(name: nil, value: value, span: value.span)
    }
    let name = parseLabel()
    let colonEnd = cursor.previousEnd
    skipLineBreaks()
    if token.kind == .comma || token.kind == .rightParenthesis {
      return Argument(name: name, value: nil, span: cursor.span(from: start, to: colonEnd))
    }
    let value = try parseExpression()
    return Argument(
      name: name, value: value, span: cursor.span(from: start, to: cursor.previousEnd))
  }

  /// Reads `name:`, both tokens of which have been seen.
  mutating func parseLabel() -> Name {
    let name = cursor.name(of: token)
    checkName(token)
    advance()
    advance()
    return name
  }
}
