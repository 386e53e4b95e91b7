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
      default: parser.passInvalidLine { $0.invalidFieldLine() }
      }
    }
    guard let name = header.name else { return nil }
    return .model(
      ModelDeclaration(
        kind: kind, name: self.name(name), fields: fields, attributes: attributes,
        documentation: header.documentation, span: span))
  }

  /// Reads `@@name(…)` and the end of its line.
  mutating func parseBlockAttributeLine() -> Attribute? {
    let item = beginItem()
    pendingDocumentation = nil
    do throws(SyntaxFailure) {
      let attribute = try parseAttribute()
      _ = try parseLineEnd { $0.behindBlockAttribute() }
      return attribute
    } catch {
      recover(from: error, in: item)
      return nil
    }
  }

  /// Reports a line that cannot be read from its first token on.
  mutating func passInvalidLine(_ diagnostic: (Parser) -> Diagnostic) {
    let item = beginItem()
    pendingDocumentation = nil
    recover(from: failure(diagnostic(self)), in: item)
  }

  private func invalidFieldLine() -> Diagnostic {
    if token.kind == .at {
      // A list of fields is what only attributes of the block have.
      let isOfBlock = upcoming(2).kind == .leftParenthesis && upcoming(3).kind == .leftBracket
      return Diagnostic(
        .wrongAttributeLevel, "An attribute with one `@` stands behind a field's type.",
        at: span(token), help: "Move it to its field, or write `@@` for the whole block.",
        fix: isOfBlock ? Fix("Write `@@`", [Fix.Edit(span(token), with: "@@")]) : nil)
    }
    return Diagnostic(
      .invalidFieldLine,
      "This line is not a field or attribute: it begins with \(describe(token)).",
      at: span(token), help: "A field is written `name Type @attribute`.")
  }
}
