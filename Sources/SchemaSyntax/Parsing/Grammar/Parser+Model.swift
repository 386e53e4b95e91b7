import SchemaDiagnostics

extension Parser {
  /// Reads the lines of a model, view or composite type.
  mutating func parseModel(
    _ header: BlockHeader, _ kind: ModelDeclaration.Kind
  ) -> Declaration? {
    var fields: [FieldDeclaration] = []
    fields.reserveCapacity(8)
    var attributes: [Attribute] = []
    let span = parseLines(of: header) { parser in
      switch parser.token.kind {
      case .word, .number:
        if let field = parser.parseFieldLine() { fields.append(field) }
      case .doubleAt:
        if let attribute = parser.parseBlockAttributeLine() { attributes.append(attribute) }
      default: parser.passInvalidLine(InvalidFieldLine.diagnostic(at:))
      }
    }
    guard let name = header.name else { return nil }
    return .model(
      ModelDeclaration(
        kind: kind, name: cursor.name(of: name), fields: fields, attributes: attributes,
        documentation: header.documentation, span: span))
  }

  /// Reads `@@name(…)` and the end of its line.
  mutating func parseBlockAttributeLine() -> Attribute? {
    let item = beginItem()
    documentationAbove = nil
    do throws(SyntaxFailure) {
      let attribute = try parseAttribute()
      _ = try parseLineEnd(UnexpectedToken.afterBlockAttribute(at:))
      return attribute
    } catch {
      recover(from: error, in: item)
      return nil
    }
  }
}
