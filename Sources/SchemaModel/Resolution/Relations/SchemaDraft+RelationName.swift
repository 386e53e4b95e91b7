import SchemaSyntax

extension SchemaDraft {
  /// The name of a relation: the one given, else `AToB` in alphabetical order.
  func name(of relation: RelationDraft) -> String {
    for side in [relation.referencing, relation.referenced] {
      if let field = side.field, let name = models[side.model].fields[field].relation?.name {
        return name.text
      }
    }
    return inferredName(relation.referencing.model, relation.referenced.model)
  }

  /// The name of a relation between two models that is given none.
  func inferredName(_ one: Int, _ other: Int) -> String {
    let (first, second) = (models[one].name, models[other].name)
    return first.precedes(second) ? "\(first)To\(second)" : "\(second)To\(first)"
  }
}
