import SchemaSyntax

extension SchemaDraft {
  /// Whether it is certain that a field belongs to a relation, and to which.
  package func isPairable(_ field: Int, of model: Int) -> Bool {
    let model = models[model]
    let field = model.fields[field]
    return field.isRelation && !field.isRepeated && !field.isUsedAsColumn
      && field.isRelationNameRead && !model.uncertainty.isDuplicate
  }

  /// Whether the fields of a relation are known: a field that is not there is missing then.
  package func hasKnownFields(_ relation: RelationDraft) -> Bool {
    switch (relation.referencing.field, relation.referenced.field) {
    case (nil, _): !mayPointBack(relation.referencing.model, to: relation.referenced.model)
    case (_, nil): !mayPointBack(relation.referenced.model, to: relation.referencing.model)
    case (_, _): true
    }
  }

  /// Whether a model may have a relation field to another one that could not be read.
  private func mayPointBack(_ model: Int, to other: Int) -> Bool {
    let (from, to) = (models[model], models[other])
    if from.uncertainty.isDuplicate || from.uncertainty.lostWords.contains(to.name) { return true }
    return from.fields.indices.contains { field in
      from.fields[field].type.mayMean(to.name)
        || (from.fields[field].type.model == other && !isPairable(field, of: model))
    }
  }
}
