package import SchemaDiagnostics

/// A line of a model: `name Type @attribute …`.
///
/// A class, because a schema has thousands and every stage keeps them: passing a reference copies
/// none of their texts.
package final class FieldDeclaration: Sendable {
  package let name: Name
  package let type: TypeReference
  /// The `@` attributes, in the order of the text.
  package let attributes: [Attribute]
  /// The `///` lines above the field and the one at the end of its line, joined by line feeds.
  package let documentation: String?
  package let span: SourceSpan

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
