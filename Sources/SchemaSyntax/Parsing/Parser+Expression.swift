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
    guard token.kind == .word, upcoming().kind == .colon else {
      let value = try parseExpression()
      return Argument(name: nil, value: value, span: value.span)
    }
    let name = name(token)
    checkName(token)
    advance()
    advance()
    let colonEnd = previousEnd
    skipLineBreaks()
    if token.kind == .comma || token.kind == .rightParenthesis {
      return Argument(name: name, value: nil, span: span(from: start, to: colonEnd))
    }
    let value = try parseExpression()
    return Argument(name: name, value: value, span: span(from: start, to: previousEnd))
  }

  /// Reads a value.
  mutating func parseExpression() throws(SyntaxFailure) -> Expression {
    let start = token
    switch token.kind {
    case .string: return .string(try parseString(), span(start))
    case .foreignString: return .string(parseForeignString(), span(start))
    case .number: return parseNumber()
    case .word: return try parseWord()
    case .leftBracket: return try parseArray()
    case .leftBrace: return try parseObject()
    default: throw expectedValue()
    }
  }

  private mutating func parseWord() throws(SyntaxFailure) -> Expression {
    if bytes[token.start].isDigit { return parseNumber() }
    let path = try parsePath()
    guard token.kind == .leftParenthesis else { return .constant(path.text, path.span) }
    let arguments = try parseArguments()
    let span = span(from: Int(path.span.start), to: previousEnd)
    return .function(path, arguments, span)
  }

  private mutating func parseNumber() -> Expression {
    let number = token
    advance()
    if number.isMalformed || number.kind == .word {
      let written = text(number)
      let digits = written.filter { $0 != "_" }
      let isSeparated =
        digits != written && !digits.isEmpty && digits.utf8.allSatisfy(\.isDigit)
      report(
        Diagnostic(
          .invalidNumber, "`\(excerpt(number))` is not a number.", at: span(number),
          help: "A number is written with digits and at most one point, such as `-12.50`; "
            + "anything else belongs in quotes.",
          fix: isSeparated
            ? Fix("Remove the `_`", [Fix.Edit(span(number), with: digits)]) : nil))
    }
    return .number(text(number), span(number))
  }

  private mutating func parseArray() throws(SyntaxFailure) -> Expression {
    let start = token.start
    var elements: [Expression] = []
    try openBracket()
    var expectsMore = token.kind != .rightBracket
    while expectsMore {
      elements.append(try parseExpression())
      if token.kind == .colon { throw nameInArray() }
      expectsMore = passComma()
    }
    try closeBracket()
    return .array(elements, span(from: start, to: previousEnd))
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
    return .object(entries, span(from: start, to: previousEnd))
  }

  private mutating func parseObjectEntry() throws(SyntaxFailure) -> Expression.ObjectEntry {
    guard token.kind == .word, upcoming().kind == .colon else {
      throw failure(
        Diagnostic(
          .expectedValue, "Expected `name: value` but found \(describe(token)).", at: span(token),
          help: "An object is written `{ field: value }`."))
    }
    let name = name(token)
    checkName(token)
    advance()
    advance()
    skipLineBreaks()
    return Expression.ObjectEntry(name: name, value: try parseExpression())
  }

  private func expectedValue() -> SyntaxFailure {
    if token.kind == .unknown, Self.quotes.contains(text(token)) { return foreignQuotes() }
    var help = "A value is a string, a number, a word, a call such as `now()`, or a list."
    var fix: Fix?
    if token.kind == .dot, upcoming().kind == .number {
      help = "A fraction has a digit before its point: `0\(text(token))\(text(upcoming()))`."
      fix = Fix(
        "Write a zero before the point",
        [Fix.Edit(span(from: token.start, to: token.start), with: "0")])
    }
    return failure(
      Diagnostic(
        .expectedValue, "Expected a value but found \(describe(token)).", at: span(token),
        help: help, fix: fix))
  }

  /// Quotation marks of word processors, and those of Markdown and JavaScript.
  private static let quotes = "'“”„‟‘’‚‛«»`"

  /// Reports a string in such marks, whole if it ends on its line.
  private func foreignQuotes() -> SyntaxFailure {
    var end = token.end
    while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), end - token.end < 200 { end += 1 }
    let rest = text(from: token.end, to: end)
    let message = "Strings are written in straight double quotes."
    guard let close = rest.firstIndex(where: { Self.quotes.contains($0) || $0 == "\"" }),
      !rest[..<close].contains("\\")
    else {
      return failure(
        Diagnostic(
          .foreignQuotes, message, at: span(token), help: "Write it like `\"text\"`."))
    }
    let string = "\"\(rest[..<close])\""
    let length = rest[...close].utf8.count
    let place = span(from: token.start, to: token.end + length)
    return failure(
      Diagnostic(
        .foreignQuotes, message, at: place, help: "Write `\(string.prefix(60))`.",
        fix: Fix("Use double quotes", [Fix.Edit(place, with: string)])))
  }

  private func nameInArray() -> SyntaxFailure {
    let bracket = brackets.last ?? token
    return failure(
      Diagnostic(
        .unclosedBracket, "`[` is never closed.", at: span(bracket),
        notes: [Diagnostic.Note("a name with a colon cannot stand in a list", at: span(token))],
        help: "Add the missing `]`."))
  }
}
