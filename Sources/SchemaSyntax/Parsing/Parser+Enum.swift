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
      default: parser.passInvalidLine { $0.invalidValueLine() }
      }
    }
    guard let name = header.name else { return nil }
    return .enumeration(
      EnumDeclaration(
        name: self.name(name), values: values, attributes: attributes,
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
      let span = span(from: item.start, to: previousEnd)
      let behind = try parseLineEnd { $0.behindEnumValue(word) }
      return EnumDeclaration.Value(
        name: name(word), attributes: attributes, documentation: join(above, behind), span: span)
    } catch {
      recover(from: error, in: item)
      return nil
    }
  }

  private func invalidValueLine() -> Diagnostic {
    let isString = token.kind == .string || token.kind == .foreignString
    return Diagnostic(
      .invalidValueLine, "This line is not an enum value: it begins with \(describe(token)).",
      at: span(token),
      help: isString
        ? "Write a name, and the database's text behind it: `NAME @map(\(excerpt(token)))`."
        : "Write one value a line, such as `ACTIVE`.")
  }
}
