import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// The rules of an implicit many-to-many relation.
  mutating func validateManyToMany(_ ends: RelationEnds) {
    for (index, end) in ends.both.enumerated() {
      let other = index == 0 ? ends.referenced : ends.referencing
      modelHasSingleID(end.field, end.model, other)
      joinTableHasNoActions(end.field)
      joinTableHasNoReferences(end.field)
    }
  }

  /// The join table points at one column of each side.
  private mutating func modelHasSingleID(
    _ field: FieldDraft, _ model: ModelDraft, _ other: ModelDraft
  ) {
    if let key = other.primaryKey, key.columns.count == 1 {
      return joinTablePointsAtID(key.fields, field, other)
    }
    guard other.areKeysRead else { return }
    bag.error(
      .manyToManyWithoutID,
      "`\(field.name)` of `\(model.name)` needs a join table, but `\(other.name)` has no single-field `@id`.",
      at: field.declaration.span,
      notes: [Diagnostic.Note("the model without one", at: other.declaration.name.span)],
      help: "Add an `@id` field, or write the join table as a model of its own.")
  }

  /// No other key of a model can be what the join table points at.
  private mutating func joinTablePointsAtID(
    _ key: [Int], _ field: FieldDraft, _ other: ModelDraft
  ) {
    guard let references = field.relation?.references, references != key, let id = key.first
    else { return }
    bag.error(
      .manyToManyArgument,
      "The join table of `\(field.name)` always points at `\(other.fields[id].name)`, the `@id` of `\(other.name)`.",
      at: field.declaration.span, help: "Remove `references`.")
  }

  /// The rows of a join table go with those that they join.
  private mutating func joinTableHasNoActions(_ field: FieldDraft) {
    for action in [field.relation?.onDelete, field.relation?.onUpdate] {
      guard let action else { continue }
      bag.error(
        .manyToManyArgument, "A many-to-many relation cannot have `onDelete` or `onUpdate`.",
        at: action.span, help: "Remove them, or write the join table as a model of its own.")
    }
  }

  /// The join table always points at the primary keys.
  private mutating func joinTableHasNoReferences(_ field: FieldDraft) {
    guard field.relation?.references != nil else { return }
    bag.error(
      .manyToManyArgument, "A many-to-many relation cannot have `references`.",
      at: field.declaration.span,
      help: "Remove it: both sides find the `@id`; or make one of the sides a single model.",
      fix: field.relation?.attribute.removal(ofArguments: ["references"], at: field.declaration))
  }

  /// Lists of keys in place of a join table are for document databases.
  mutating func embeddedRelationsAreForDocuments(_ ends: RelationEnds) {
    for end in ends.both {
      bag.error(
        .manyToManyArgument,
        "A many-to-many relation cannot have `fields`: it has a join table.",
        at: end.field.declaration.span, help: "Remove `fields` and `references` on both sides.",
        fix: end.field.relation?.attribute.removal(
          ofArguments: ["fields", "references"], at: end.field.declaration))
    }
  }
}
