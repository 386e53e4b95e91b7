import SchemaSyntax

/// A `type` block while its parts are being understood.
struct CompositeTypeDraft: Sendable {
  let declaration: ModelDeclaration
  var fields: [FieldDraft]

  /// The type's name.
  var name: String { declaration.name.text }
}
