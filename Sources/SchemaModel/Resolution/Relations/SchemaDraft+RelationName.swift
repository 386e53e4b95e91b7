import SchemaSyntax

extension SchemaDraft {
  /// The name of a relation: the one given, else `AToB` in alphabetical order.
  func name(of relation: RelationDraft) -> String {
    for side in [relation.referencing, relation.referenced] {
      if let field = side.field, let name = models[side.model].fields[field].relation?.name {
        return name.text
      }
    }
    let first = models[relation.referencing.model].name
    let second = models[relation.referenced.model].name
    return first.precedes(second) ? "\(first)To\(second)" : "\(second)To\(first)"
  }
}
