import SchemaDiagnostics

extension Parser {
  /// Reads `name Type @attribute …` and the end of its line.
  mutating func parseFieldLine() -> FieldDeclaration? {
    let item = beginItem()
    let above = takeDocumentation()
    do throws(SyntaxFailure) {
      let name = try parseFieldName()
      let type = try parseType(of: name)
      let attributes = try parseFieldAttributes()
      let span = span(from: item.start, to: previousEnd)
      let behind = try parseLineEnd { $0.behindField(hasAttributes: !attributes.isEmpty) }
      return FieldDeclaration(
        name: name, type: type, attributes: attributes, documentation: join(above, behind),
        span: span)
    } catch {
      recover(from: error, in: item)
      return nil
    }
  }

  private mutating func parseFieldName() throws(SyntaxFailure) -> Name {
    let word = token
    if word.kind == .word { checkName(word, mapping: "@map") }
    let name = name(word)
    advance()
    if token.kind == .colon { passLegacyColon() }
    return name
  }

  /// Goes over a colon; when no type follows either, that is the mistake to tell.
  private mutating func passLegacyColon() {
    let colon = token
    advance()
    guard token.kind == .word || token.kind == .leftBracket else { return }
    report(
      Diagnostic(
        .legacyColon, "A field is declared without `:` between name and type.", at: span(colon),
        help: "Remove the colon.", fix: Fix("Remove the colon", [Fix.Edit(span(colon), with: "")])))
  }

  /// Reads the `@` attributes of a field or enum value.
  mutating func parseFieldAttributes() throws(SyntaxFailure) -> [Attribute] {
    var attributes: [Attribute] = []
    while token.kind == .at { attributes.append(try parseAttribute()) }
    return attributes
  }

  /// The documentation above an item and the one behind it.
  func join(_ above: String?, _ behind: String?) -> String? {
    guard let above, let behind else { return above ?? behind }
    return above + "\n" + behind
  }
}
