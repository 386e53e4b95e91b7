import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// A composite type has at least one field.
  mutating func compositeTypesHaveFields() {
    for type in draft.compositeTypes
    where type.fields.isEmpty && type.uncertainty.lostWords.isEmpty && !bag.isFull {
      bag.error(
        .emptyCompositeType, "The type `\(type.name)` has no fields.",
        at: type.declaration.span.start(of: type.declaration.name),
        help: "Add a field, or use `Json` for values of any shape.")
    }
  }

  /// A value of a composite type does not have to contain another of the same type.
  mutating func compositeTypesEnd() {
    guard !draft.compositeTypes.isEmpty else { return }
    let graph = Graph(
      draft.compositeTypes.map { type in
        type.fields.filter { $0.arity == .required }.compactMap { Self.composite($0.type) }
      })
    let components = graph.components()
    for (index, type) in draft.compositeTypes.enumerated() where !bag.isFull {
      for field in type.fields where field.arity == .required {
        guard let other = Self.composite(field.type), components[other] == components[index]
        else { continue }
        reportEndless(field, of: type, containing: draft.compositeTypes[other])
      }
    }
  }

  /// The defaults of a composite type's fields are values of their types.
  mutating func compositeTypeDefaultsAreWellFormed() {
    for type in draft.compositeTypes where !bag.isFull {
      for field in type.fields where field.defaultValue != nil { defaultIsWellFormed(field) }
    }
  }

  private static func composite(_ type: DraftType) -> Int? {
    if case .composite(let index) = type { index } else { nil }
  }

  private mutating func reportEndless(
    _ field: FieldDraft, of type: CompositeTypeDraft, containing other: CompositeTypeDraft
  ) {
    bag.error(
      .endlessCompositeType,
      "Each `\(type.name)` would contain `\(other.name)`, and so another `\(type.name)`, without end.",
      at: field.declaration.span,
      help: "Make the field optional (`\(other.name)?`) or a list (`\(other.name)[]`).",
      fix: Fix(
        "Make the field optional", [Fix.Edit(field.declaration.type.span.after, with: "?")]))
  }
}
