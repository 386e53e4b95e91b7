import SchemaDiagnostics

extension Parser {
  /// Reads the lines of a datasource or generator.
  mutating func parseConfiguration(
    _ header: BlockHeader, _ kind: ConfigurationDeclaration.Kind
  ) -> Declaration? {
    var properties: [ConfigurationDeclaration.Property] = []
    let span = parseLines(of: header) { parser in
      if parser.token.kind == .word {
        if let property = parser.parsePropertyLine() { properties.append(property) }
      } else {
        parser.passInvalidLine { InvalidProperty.line(beginningWith: $0.token, at: $0) }
      }
    }
    guard let name = header.name else { return nil }
    return .configuration(
      ConfigurationDeclaration(
        kind: kind, name: cursor.name(of: name), properties: properties,
        documentation: header.documentation, span: span))
  }

  private mutating func parsePropertyLine() -> ConfigurationDeclaration.Property? {
    let item = beginItem()
    documentationAbove = nil
    do throws(SyntaxFailure) {
      let word = token
      checkName(word)
      advance()
      if token.kind == .colon {
        report(InvalidProperty.colon(at: cursor))
      } else if token.kind != .equals {
        throw failure(InvalidProperty.line(beginningWith: word, at: cursor))
      }
      advance()
      if token.endsLine || token.isComment {
        throw failure(InvalidProperty.missingValue(of: word, at: cursor))
      }
      let value = try parseExpression()
      let span = cursor.span(from: item.start, to: cursor.previousEnd)
      _ = try parseLineEnd(InvalidProperty.unexpectedToken(at:))
      return ConfigurationDeclaration.Property(
        name: cursor.name(of: word), value: value, span: span)
    } catch {
      recover(from: error, in: item)
      return nil
    }
  }
}
