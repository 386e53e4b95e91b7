import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

/// A relation with its models and fields looked up.
struct RelationEnds {
  let relation: RelationDraft
  /// The model with the foreign key.
  let referencing: ModelDraft
  let referenced: ModelDraft
  /// The relation field with the foreign key, if it is there.
  let forward: FieldDraft?
  /// The relation field of the other model, if it is there.
  let back: FieldDraft?
  /// The columns of the foreign key.
  let columns: [FieldDraft]
  /// The fields that the columns point at.
  let targets: [FieldDraft]

  init(_ relation: RelationDraft, in draft: SchemaDraft) {
    self.relation = relation
    let referencing = draft.models[relation.referencing.model]
    let referenced = draft.models[relation.referenced.model]
    self.referencing = referencing
    self.referenced = referenced
    forward = relation.referencing.field.map { referencing.fields[$0] }
    back = relation.referenced.field.map { referenced.fields[$0] }
    columns = (forward?.relation?.fields ?? []).map { referencing.fields[$0] }
    targets = (forward?.relation?.references ?? []).map { referenced.fields[$0] }
  }

  /// Whether `@relation` was read on both sides.
  var areRead: Bool { (forward?.isRelationRead ?? true) && (back?.isRelationRead ?? true) }

  /// What happens to a row when the row that it references is deleted.
  var onDelete: ReferentialAction {
    forward?.relation?.onDelete?.action
      ?? .usualOnDelete(isRequired: columns.contains { $0.arity == .required })
  }

  /// What happens to a row when the key that it references changes.
  var onUpdate: ReferentialAction { forward?.relation?.onUpdate?.action ?? .usualOnUpdate }

  /// Both fields with their models, the one with the foreign key first.
  var both: [(field: FieldDraft, model: ModelDraft)] {
    [forward.map { ($0, referencing) }, back.map { ($0, referenced) }].compactMap { $0 }
  }
}

extension FieldDraft {
  /// Whether `@relation` names columns in the field's model.
  var namesColumns: Bool { !(relation?.fields ?? []).isEmpty }
  /// Whether `@relation` names fields of the other model.
  var namesTargets: Bool { !(relation?.references ?? []).isEmpty }
  /// Whether `@relation` has referential actions.
  var hasActions: Bool { relation?.onDelete != nil || relation?.onUpdate != nil }
}
