package import SchemaDiagnostics

/// A line of a model: `name Type @attribute …`.
package struct FieldDeclaration: Sendable {
  package let name: Name
  package let type: TypeReference
  /// The `@` attributes, in the order in which they stand.
  package var attributes: [Attribute]
  /// The `///` lines above the field and the one behind it, joined by line feeds.
  package let documentation: String?
  package let span: SourceSpan

  /// Makes a field from its parts.
  package init(
    name: Name, type: TypeReference, attributes: [Attribute], documentation: String?,
    span: SourceSpan
  ) {
    self.name = name
    self.type = type
    self.attributes = attributes
    self.documentation = documentation
    self.span = span
  }

  /// The first attribute of a name without its `@`, such as `id` or `db.VarChar`.
  package func attribute(named name: String) -> Attribute? {
    attributes.first { $0.name.text == name }
  }
}
