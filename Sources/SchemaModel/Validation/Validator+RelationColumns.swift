import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// `references` names a key of the other model.
  mutating func referencesAreUnique(_ ends: RelationEnds) {
    guard let field = ends.forward, let references = field.relation?.references,
      !references.isEmpty, ends.referenced.areKeysRead
    else { return }
    if ends.referenced.hasKey(over: references) {
      return referencesAreInOrder(field, references, ends)
    }
    let names = ends.targets.map(\.name).joined(separator: ", ")
    let target =
      ends.targets.count == 1
      ? ends.targets[0].declaration.name.span : ends.referenced.declaration.name.span
    bag.error(
      .referencesNotUnique,
      "`references` must name a key of `\(ends.referenced.name)`, and `\(names)` is not a key.",
      at: field.declaration.span, notes: [Diagnostic.Note("referenced here", at: target)],
      help: ends.targets.count == 1
        ? "Add `@unique` to the field `\(names)` of `\(ends.referenced.name)`."
        : "Add `@@unique([\(names)])` to `\(ends.referenced.name)`.",
      fix: ends.targets.count == 1
        ? ends.targets[0].declaration.appending("@unique")
        : ends.referenced.declaration.appending("@@unique([\(names)])"))
  }

  private mutating func referencesAreInOrder(
    _ field: FieldDraft, _ references: [Int], _ ends: RelationEnds
  ) {
    guard !database.referencesInAnyOrder, references.count > 1,
      !ends.referenced.hasKey(inOrder: references)
    else { return }
    bag.error(
      .referencesNotUnique,
      "`references` must name the fields of a key of `\(ends.referenced.name)` in the key's order.",
      at: field.declaration.span, help: "Put `references` and `fields` in the order of the key.")
  }

  /// `fields` and `references` name the same number of fields.
  mutating func columnsAndReferencesCorrespond(_ ends: RelationEnds) {
    guard let field = ends.forward, let relation = field.relation,
      let fields = relation.fields, let references = relation.references,
      fields.count != references.count
    else { return }
    bag.error(
      .relationColumnCount,
      "`fields` names \(fields.count) \(fields.count == 1 ? "field" : "fields"), but `references` names \(references.count).",
      at: relation.attribute.span, help: "Name the same number in both.")
  }

  /// The columns have the types of the fields that they point at, and hold one value each.
  mutating func columnTypesMatch(_ ends: RelationEnds) {
    guard let field = ends.forward else { return }
    for (column, target) in zip(ends.columns, ends.targets)
    where column.isCertain && target.isCertain {
      if column.type != target.type {
        bag.error(
          .relationColumnType,
          "`\(column.name)` of `\(ends.referencing.name)` is `\(column.typeName)`, but `\(target.name)` of `\(ends.referenced.name)` is `\(target.typeName)`.",
          at: field.declaration.span,
          notes: [
            Diagnostic.Note("the column", at: column.declaration.type.span),
            Diagnostic.Note("the field that it points at", at: target.declaration.type.span),
          ],
          help:
            "Give `\(column.name)` the type `\(target.typeName)`, or `\(target.name)` the type `\(column.typeName)`."
        )
      } else if column.arity == .list || target.arity == .list {
        let list = column.arity == .list ? column : target
        bag.error(
          .listInRelation, "A relation cannot use the list `\(list.name)`.",
          at: field.declaration.span,
          notes: [Diagnostic.Note("a list", at: list.declaration.type.span)],
          help:
            "For a many-to-many relation, write lists of models without `fields` and `references`.")
      }
    }
  }
}
