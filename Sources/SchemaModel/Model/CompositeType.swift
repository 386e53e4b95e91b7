package import SchemaDiagnostics

/// A `type` block: the shape of a typed JSON column.
package struct CompositeType: Sendable {
  package let name: String
  package let documentation: String?
  /// Scalars, enums and other composite types; never relations.
  package let fields: [Field]
  package let span: SourceSpan

  package init(name: String, documentation: String? = nil, fields: [Field], span: SourceSpan) {
    self.name = name
    self.documentation = documentation
    self.fields = fields
    self.span = span
  }
}
