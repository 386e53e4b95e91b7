import SchemaDiagnostics

extension Parser {
  /// Reads the lines of an enum.
  mutating func parseEnum(_ header: BlockHeader) -> Declaration? {
    var values: [EnumDeclaration.Value] = []
    var attributes: [Attribute] = []
    let span = parseLines(of: header) { parser in
      switch parser.token.kind {
      case .word, .number:
        if let value = parser.parseValueLine() { values.append(value) }
      case .doubleAt:
        if let attribute = parser.parseBlockAttributeLine() { attributes.append(attribute) }
      default: parser.passInvalidLine(InvalidEnumValue.line(at:))
      }
    }
    guard let name = header.name else { return nil }
    return .enumeration(
      EnumDeclaration(
        name: cursor.name(of: name), values: values, attributes: attributes,
        documentation: header.documentation, span: span))
  }

  private mutating func parseValueLine() -> EnumDeclaration.Value? {
    let item = beginItem()
    let above = takeDocumentation()
    do throws(SyntaxFailure) {
      let word = token
      if word.kind == .word { checkName(word, mapping: "@map") }
      advance()
      let attributes = try parseFieldAttributes()
      let span = cursor.span(from: item.start, to: cursor.previousEnd)
      let atLineEnd = try parseLineEnd { InvalidEnumValue.unexpectedToken(after: word, at: $0) }
      return EnumDeclaration.Value(
        name: cursor.name(of: word), attributes: attributes,
        documentation: joined(above, atLineEnd), span: span)
    } catch {
      recover(from: error, in: item)
      return nil
    }
  }
}
