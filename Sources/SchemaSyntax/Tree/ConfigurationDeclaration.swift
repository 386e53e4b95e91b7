package import SchemaDiagnostics

/// A `datasource` or `generator` block.
package struct ConfigurationDeclaration: Sendable {
  /// Which of the two blocks it is; the raw value is the keyword.
  package enum Kind: String, Sendable {
    case datasource, generator
  }

  /// A line `name = value`.
  package struct Property: Sendable {
    package let name: Name
    /// What follows the equals sign; `nil` when it cannot be read.
    package let value: Expression?
    package let span: SourceSpan

    package init(name: Name, value: Expression?, span: SourceSpan) {
      self.name = name
      self.value = value
      self.span = span
    }
  }

  package let kind: Kind
  package let name: Name
  package var properties: [Property]
  /// The `///` lines above the block, joined by line feeds.
  package let documentation: String?
  package let span: SourceSpan

  package init(
    kind: Kind, name: Name, properties: [Property], documentation: String?, span: SourceSpan
  ) {
    self.kind = kind
    self.name = name
    self.properties = properties
    self.documentation = documentation
    self.span = span
  }

  /// The first property with a name, such as `provider`.
  package func property(named name: String) -> Property? {
    properties.first { $0.name.text == name }
  }
}
