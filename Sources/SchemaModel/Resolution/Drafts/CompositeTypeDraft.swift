import SchemaSyntax

/// A `type` block while its parts are being understood.
struct CompositeTypeDraft {
  let declaration: ModelDeclaration
  let fields: [FieldDraft]

  /// The type's name.
  var name: String { declaration.name.text }
}
