import SchemaModel
import SchemaSyntax

/// The two sides of a relation with a foreign key, as far as they are there.
struct RelationParts {
  /// The model with the foreign key, and the one it points at.
  let referencing: Int
  let referenced: Int
  /// The field at the foreign key.
  let forward: FieldDraft?
  /// The field at the other side.
  let back: FieldDraft?
  let isOneToOne: Bool
  let referencingModel: ModelDraft
  let referencedModel: ModelDraft

  /// Looks up the sides of a relation.
  init(_ relation: RelationDraft, in draft: SchemaDraft) {
    referencing = relation.referencing.model
    referenced = relation.referenced.model
    referencingModel = draft.models[referencing]
    referencedModel = draft.models[referenced]
    forward = relation.referencing.field.map { draft.models[relation.referencing.model].fields[$0] }
    back = relation.referenced.field.map { draft.models[relation.referenced.model].fields[$0] }
    isOneToOne = relation.kind == .oneToOne
  }

  /// Whether all that the parts depend on was read.
  var areRead: Bool {
    (forward?.isRelationRead ?? true) && (back?.isRelationRead ?? true)
      && referencedModel.areKeysRead
  }

  /// Whether a field or one of the two lists of columns is missing.
  var isIncomplete: Bool {
    forward == nil || back == nil || forward?.relation?.fields == nil
      || forward?.relation?.references == nil
  }

  /// The name that the side which is there gives the relation.
  var name: Name? { forward?.relation?.name ?? back?.relation?.name }

  /// The two models as a sentence names them.
  var title: String { "`\(referencingModel.name)` and `\(referencedModel.name)`" }

  /// The columns that the foreign key points at: those written, else the first key that has no
  /// optional field.
  var referencedFields: [FieldDraft]? {
    if let written = forward?.relation?.references {
      return written.map { referencedModel.fields[$0] }
    }
    let criterion = referencedModel.uniqueCriteria.first { key in
      key.predicate == nil
        && key.fields.allSatisfy { referencedModel.fields[$0].arity == .required }
    }
    return criterion?.fields.map { referencedModel.fields[$0] }
  }
}

extension RelationDraft {
  /// Whether the relation has a foreign key, and a field or a list of columns is missing.
  func isIncomplete(in draft: SchemaDraft) -> Bool {
    kind != .manyToMany && RelationParts(self, in: draft).isIncomplete
  }
}
