package import SchemaDiagnostics

/// A `model`, `view` or composite `type` block.
///
/// A class for the same reason as `FieldDeclaration`.
package final class ModelDeclaration: Sendable {
  /// Which block it is; the raw value is the keyword.
  package enum Kind: String, Sendable {
    case model, view
    case compositeType = "type"
  }

  package let kind: Kind
  package let name: Name
  package let fields: [FieldDeclaration]
  /// The `@@` attributes, in the order of the text.
  package let attributes: [Attribute]
  /// The `///` lines above the block, joined by line feeds.
  package let documentation: String?
  package let span: SourceSpan

  package init(
    kind: Kind, name: Name, fields: [FieldDeclaration], attributes: [Attribute],
    documentation: String?, span: SourceSpan
  ) {
    self.kind = kind
    self.name = name
    self.fields = fields
    self.attributes = attributes
    self.documentation = documentation
    self.span = span
  }
}
