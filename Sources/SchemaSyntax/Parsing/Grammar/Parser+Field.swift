import SchemaDiagnostics

extension Parser {
  /// Reads `name Type @attribute …` and the end of its line.
  mutating func parseFieldLine() -> FieldDeclaration? {
    let item = beginItem()
    let above = takeDocumentation()
    do throws(SyntaxFailure) {
      let name = try parseFieldName()
      let type = try parseFieldType(of: name)
      let attributes = try parseFieldAttributes()
      let span = cursor.span(from: item.start, to: cursor.previousEnd)
      let atLineEnd = try parseLineEnd {
        UnexpectedToken.afterField(hasAttributes: !attributes.isEmpty, at: $0)
      }
      return FieldDeclaration(
        name: name, type: type, attributes: attributes, documentation: joined(above, atLineEnd),
        span: span)
    } catch {
      recover(from: error, in: item)
      return nil
    }
  }

  private mutating func parseFieldName() throws(SyntaxFailure) -> Name {
    let word = token
    if word.kind == .word { checkName(word, mapping: "@map") }
    let name = cursor.name(of: word)
    advance()
    let colon = token
    // A colon without a type after it is reported as a missing type.
    if cursor.accept(.colon), token.kind == .word || token.kind == .leftBracket {
      report(GraphQLFieldType.colon(colon, at: cursor))
    }
    return name
  }

  /// Reads the `@` attributes of a field or enum value.
  mutating func parseFieldAttributes() throws(SyntaxFailure) -> [Attribute] {
    var attributes: [Attribute] = []
    while token.kind == .at { attributes.append(try parseAttribute()) }
    return attributes
  }
}
