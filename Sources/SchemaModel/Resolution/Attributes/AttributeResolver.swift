import SchemaDiagnostics
import SchemaSyntax

/// The third stage: reads the attributes of fields, models, enums and types.
///
/// Attributes are understood one by one here; whether they go together, and what the database
/// makes of them, is for the rules of the last stage.
struct AttributeResolver {
  var draft: SchemaDraft
  var bag = DiagnosticBag()

  init(_ draft: SchemaDraft) {
    self.draft = draft
  }

  /// Reads all attributes.
  mutating func resolve() {
    for model in draft.models.indices where !bag.isFull {
      // Block attributes and `@unique` suggest the columns of relations, so these come first.
      resolveRelationFields(ofModel: model)
      resolveScalarFields(ofModel: model)
      resolveBlock(ofModel: model)
      reportEqualColumnNames(
        draft.models[model].fields, draft.models[model].fieldIndices,
        in: draft.models[model].declaration)
    }
    for type in draft.compositeTypes.indices where !bag.isFull { resolveCompositeType(type) }
    for index in draft.enums.indices where !bag.isFull { resolveEnum(index) }
  }

  /// Hands over the draft, so that later stages change it in place.
  mutating func takeDraft() -> SchemaDraft {
    defer { draft = SchemaDraft() }
    return draft
  }

  private mutating func resolveRelationFields(ofModel model: Int) {
    for field in draft.models[model].fields.indices
    where draft.models[model].fields[field].isRelation && !bag.isFull {
      resolveRelationField(field, ofModel: model)
    }
  }

  private mutating func resolveScalarFields(ofModel model: Int) {
    for field in draft.models[model].fields.indices
    where !draft.models[model].fields[field].isRelation
      && !draft.models[model].fields[field].declaration.attributes.isEmpty && !bag.isFull
    {
      resolveScalarField(field, ofModel: model)
    }
  }
}
