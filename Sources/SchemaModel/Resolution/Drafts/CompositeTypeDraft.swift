package import SchemaSyntax

/// A `type` block while its parts are being understood.
package struct CompositeTypeDraft {
  package let declaration: ModelDeclaration
  package let fields: [FieldDraft]
  package let uncertainty: Uncertainty

  /// The type's name.
  package var name: String { declaration.name.text }
}
