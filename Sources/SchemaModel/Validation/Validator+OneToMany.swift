import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// The field of the many rows says which columns hold the relation; the list says nothing.
  mutating func columnsOfOneToManyAreNamed(_ ends: RelationEnds) {
    guard let forward = ends.forward, let back = ends.back else { return }
    if !forward.namesColumns { reportMissing("fields", forward, ends) }
    if !forward.namesTargets { reportMissing("references", forward, ends) }
    guard back.namesColumns || back.namesTargets else { return }
    bag.error(
      .relationArgumentOnWrongSide,
      "`\(back.name)` is a list and cannot have `fields` or `references`.",
      at: back.declaration.span,
      notes: [Diagnostic.Note("they belong here", at: forward.declaration.span)],
      help: "Move them to `\(forward.name)` of `\(ends.referencing.name)`.")
  }

  private mutating func reportMissing(
    _ argument: String, _ field: FieldDraft, _ ends: RelationEnds
  ) {
    let key = ends.referenced.primaryKey?.fields.map { ends.referenced.fields[$0].name } ?? ["id"]
    let columns = key.map { field.name + $0.prefix(1).uppercased() + $0.dropFirst() }
    bag.error(
      .missingRelationColumns, "`\(field.name)` does not say `\(argument)` in `@relation`.",
      at: field.declaration.span,
      help:
        "Write `@relation(fields: [\(columns.joined(separator: ", "))], references: [\(key.joined(separator: ", "))])`, or run `schemagen format`, which does."
    )
  }

  /// The field with the foreign key says what happens to its rows; the list does not.
  mutating func actionsOfOneToManyAreOnOneSide(_ ends: RelationEnds) {
    guard let forward = ends.forward, let back = ends.back, back.hasActions else { return }
    bag.error(
      .relationArgumentOnWrongSide,
      "`\(back.name)` is a list and cannot have `onDelete` or `onUpdate`.",
      at: back.declaration.span,
      notes: [Diagnostic.Note("they belong here", at: forward.declaration.span)],
      help: "Move them to `\(forward.name)` of `\(ends.referencing.name)`.")
  }
}
