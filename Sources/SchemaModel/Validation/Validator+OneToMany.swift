import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// The single side has `fields` and `references`; the list does not.
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
    let attribute = RelationHint.attribute(for: field, pointingAt: ends.referenced)
    bag.error(
      .missingRelationColumns, "`\(field.name)` has no `\(argument)` in `@relation`.",
      at: field.declaration.span,
      help: "Write `\(attribute)`, or run `schemagen format` to add it.")
  }

  /// The field with the foreign key may have actions; the list may not.
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
