package import SchemaDiagnostics

/// An `enum` block.
package struct EnumDeclaration: Sendable {
  /// One line of an enum: `ADMIN @map("admin")`.
  package struct Value: Sendable {
    package let name: Name
    package let attributes: [Attribute]
    package let documentation: String?
    package let span: SourceSpan

    package init(
      name: Name, attributes: [Attribute], documentation: String?, span: SourceSpan
    ) {
      self.name = name
      self.attributes = attributes
      self.documentation = documentation
      self.span = span
    }
  }

  package let name: Name
  package var values: [Value]
  package var attributes: [Attribute]
  /// The `///` lines above the block, joined by line feeds.
  package let documentation: String?
  package let span: SourceSpan

  package init(
    name: Name, values: [Value], attributes: [Attribute], documentation: String?,
    span: SourceSpan
  ) {
    self.name = name
    self.values = values
    self.attributes = attributes
    self.documentation = documentation
    self.span = span
  }
}
