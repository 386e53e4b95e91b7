import SchemaDiagnostics

extension Parser {
  /// Reads a value.
  mutating func parseExpression() throws(SyntaxFailure) -> Expression {
    let start = token
    switch token.kind {
    case .string: return .string(try parseString(), cursor.span(of: start))
    case .foreignString: return .string(parseForeignString(), cursor.span(of: start))
    case .number: return parseNumber()
    case .word: return try parseWord()
    case .leftBracket: return try parseArray()
    case .leftBrace: return try parseObject()
    default: throw failure(MissingValue.diagnostic(at: cursor))
    }
  }

  private mutating func parseWord() throws(SyntaxFailure) -> Expression {
    if cursor.bytes[token.start].isDigit { return parseNumber() }
    let path = try parsePath()
    guard token.kind == .leftParenthesis else { return .constant(path.text, path.span) }
    let arguments = try parseArguments()
    let span = cursor.span(from: Int(path.span.start), to: cursor.previousEnd)
    return .function(path, arguments, span)
  }

  private mutating func parseNumber() -> Expression {
    let number = token
    advance()
    if number.isMalformed || number.kind == .word {
      report(InvalidNumber.diagnostic(for: number, at: cursor))
    }
    return .number(cursor.text(of: number), cursor.span(of: number))
  }

  private mutating func parseArray() throws(SyntaxFailure) -> Expression {
    let start = token.start
    var elements: [Expression] = []
    try openBracket()
    var expectsMore = token.kind != .rightBracket
    while expectsMore {
      elements.append(try parseExpression())
      if token.kind == .colon {
        throw failure(UnclosedBracket.named(in: openBrackets.last ?? token, at: cursor))
      }
      expectsMore = passComma()
    }
    try closeBracket()
    return .array(elements, cursor.span(from: start, to: cursor.previousEnd))
  }

  private mutating func parseObject() throws(SyntaxFailure) -> Expression {
    let start = token.start
    var entries: [Expression.ObjectEntry] = []
    try openBracket()
    var expectsMore = token.kind != .rightBrace
    while expectsMore {
      entries.append(try parseObjectEntry())
      expectsMore = passComma()
    }
    try closeBracket()
    return .object(entries, cursor.span(from: start, to: cursor.previousEnd))
  }

  private mutating func parseObjectEntry() throws(SyntaxFailure) -> Expression.ObjectEntry {
    guard token.kind == .word, cursor.peek().kind == .colon else {
      throw failure(MissingValue.objectEntry(at: cursor))
    }
    let name = parseLabel()
    skipLineBreaks()
    return Expression.ObjectEntry(name: name, value: try parseExpression())
  }
}
