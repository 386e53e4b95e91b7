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
        parser.passInvalidLine { $0.invalidPropertyLine(at: $0.token) }
      }
    }
    guard let name = header.name else { return nil }
    return .configuration(
      ConfigurationDeclaration(
        kind: kind, name: self.name(name), properties: properties,
        documentation: header.documentation, span: span))
  }

  private mutating func parsePropertyLine() -> ConfigurationDeclaration.Property? {
    let item = beginItem()
    pendingDocumentation = nil
    do throws(SyntaxFailure) {
      let word = token
      checkName(word)
      advance()
      if token.kind == .colon {
        reportColon()
      } else if token.kind != .equals {
        throw failure(invalidPropertyLine(at: word))
      }
      advance()
      if token.endsLine || token.isComment { throw missingValue(of: word) }
      let value = try parseExpression()
      let span = span(from: item.start, to: previousEnd)
      _ = try parseLineEnd { $0.behindProperty() }
      return ConfigurationDeclaration.Property(name: name(word), value: value, span: span)
    } catch {
      recover(from: error, in: item)
      return nil
    }
  }

  /// Reports the colon that stands there in other languages, and takes it for `=`.
  private mutating func reportColon() {
    let equals = token.start == previousEnd ? " =" : "="
    report(
      Diagnostic(
        .invalidPropertyLine, "A property is written with `=`, not with `:`.", at: span(token),
        help: "Write `=`.", fix: Fix("Write `=`", [Fix.Edit(span(token), with: equals)])))
  }

  private func invalidPropertyLine(at word: Token) -> Diagnostic {
    Diagnostic(
      .invalidPropertyLine, "This line is not a property.", at: span(word),
      help: "A property is written `name = value`.", fix: missingEquals)
  }

  /// Puts `=` before a string, if that is all that is missing.
  private var missingEquals: Fix? {
    guard token.kind == .string, !token.isMalformed, upcoming().endsLine else { return nil }
    let place = span(from: token.start, to: token.start)
    return Fix("Write `=`", [Fix.Edit(place, with: "= ")])
  }

  private func missingValue(of word: Token) -> SyntaxFailure {
    failure(
      Diagnostic(
        .missingPropertyValue, "`\(excerpt(word))` has no value.", at: span(word),
        help: "Write a value behind the `=`, or remove the line."))
  }
}
