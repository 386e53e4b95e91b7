import SchemaDiagnostics

extension Parser {
  /// Reads the type of a field with its `?` or `[]`.
  mutating func parseFieldType(of field: Name) throws(SyntaxFailure) -> TypeReference {
    let start = token.start
    if token.kind == .leftBracket { return try parseGraphQLList(of: field) }
    guard token.kind == .word else { throw missingType(of: field) }
    let (name, unsupported) = try parseBaseType()
    let arity = try parseArity(of: name)
    return TypeReference(
      name: name, arity: arity, unsupported: unsupported,
      span: cursor.span(from: start, to: cursor.previousEnd))
  }

  private mutating func parseBaseType() throws(SyntaxFailure) -> (Name, unsupported: Name?) {
    let word = token
    checkName(word)
    let name = cursor.name(of: word)
    advance()
    guard name.text == "Unsupported" else { return (name, nil) }
    guard cursor.accept(.leftParenthesis), token.kind == .string else {
      throw failure(InvalidFieldType.unsupported(word, at: cursor))
    }
    let place = cursor.span(of: token)
    let type = Name(try parseString(), at: place)
    guard cursor.accept(.rightParenthesis) else {
      throw failure(InvalidFieldType.unsupported(word, at: cursor))
    }
    return (name, type)
  }

  private mutating func parseArity(
    of type: Name
  ) throws(SyntaxFailure) -> TypeReference.Arity {
    let sign = token
    switch sign.kind {
    case .question:
      advance()
      return .optional
    case .exclamation:
      report(GraphQLFieldType.exclamationMark(at: cursor))
      advance()
      return .required
    case .leftBracket:
      advance()
      guard cursor.accept(.rightBracket) else {
        throw failure(InvalidFieldType.unclosedList(sign, of: type, at: cursor))
      }
      if token.kind == .question {
        report(InvalidFieldType.optionalList(from: sign, at: cursor))
        advance()
      }
      return .list
    default: return .required
    }
  }

  /// Reads `[Type]`, `[Type!]` or `[Type!]!`, and reports it.
  private mutating func parseGraphQLList(of field: Name) throws(SyntaxFailure) -> TypeReference {
    let bracket = token
    advance()
    guard token.kind == .word else { throw missingType(of: field) }
    let (name, unsupported) = try parseBaseType()
    let typeEnd = cursor.previousEnd
    cursor.accept(.exclamation)
    guard cursor.accept(.rightBracket) else {
      throw failure(InvalidFieldType.unclosedList(bracket, of: name, at: cursor))
    }
    cursor.accept(.exclamation)
    let span = cursor.span(from: bracket.start, to: cursor.previousEnd)
    let type = cursor.text(from: Int(name.span.start), to: typeEnd)
    report(GraphQLFieldType.list(of: type, at: span))
    return TypeReference(name: name, arity: .list, unsupported: unsupported, span: span)
  }

  private func missingType(of field: Name) -> SyntaxFailure {
    failure(
      MisplacedQuestionMark.diagnostic(after: field, at: cursor)
        ?? InvalidFieldType.missing(in: field, at: cursor))
  }
}
