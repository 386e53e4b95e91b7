import SchemaSyntax

extension SchemaAssembly {
  /// The resolved relation.
  func relation(_ relation: RelationDraft) -> Relation {
    let referencing = draft.models[relation.referencing.model]
    let referenced = draft.models[relation.referenced.model]
    let field = relation.referencing.field.map { referencing.fields[$0] }
    let back = relation.referenced.field.map { referenced.fields[$0] }
    let arguments = field?.relation
    return Relation(
      name: draft.name(of: relation), kind: relation.kind,
      referencing: Relation.Side(model: referencing.name, field: field?.name),
      referenced: Relation.Side(model: referenced.name, field: back?.name),
      fields: (arguments?.fields ?? []).map { referencing.fields[$0].name },
      references: (arguments?.references ?? []).map { referenced.fields[$0].name },
      onDelete: arguments?.onDelete?.action, onUpdate: arguments?.onUpdate?.action,
      databaseName: arguments?.mappedName?.text,
      span: field?.declaration.span ?? back?.declaration.span ?? referencing.declaration.span)
  }
}
