import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// The rules of one relation.
  mutating func validateRelation(_ relation: RelationDraft) {
    guard draft.hasKnownFields(relation) else { return }
    let ends = RelationEnds(relation, in: draft)
    guard ends.areRead else { return bothSidesExist(ends) }
    if relation.kind == .manyToMany {
      return relation.isEmbedded ? embeddedRelationsAreForDocuments(ends) : validateManyToMany(ends)
    }
    let errors = bag.errorCount
    referencesAreUnique(ends)
    columnsAndReferencesCorrespond(ends)
    requiredRelationHasRequiredColumns(ends)
    columnTypesMatch(ends)
    if isRelationModeRead, isDatabaseRead {
      setNullNeedsOptionalColumns(ends)
      generatedColumnsAreNotSet(ends)
    }
    bothSidesExist(ends)
    if relation.kind == .oneToOne {
      columnsOfOneToOneAreNamed(ends)
      actionsOfOneToOneAreOnOneSide(ends)
      columnsOfOneToOneAreUnique(ends)
      // These would repeat in other words what is wrong already.
      guard bag.errorCount == errors else { return }
      columnsOfOneToOneAreOnOneSide(ends)
      guard bag.errorCount == errors else { return }
      backSideIsOptional(ends)
      columnsAreOnTheRequiredSide(ends)
    } else {
      columnsOfOneToManyAreNamed(ends)
      actionsOfOneToManyAreOnOneSide(ends)
    }
  }

  /// A required relation field has no column that can be null.
  private mutating func requiredRelationHasRequiredColumns(_ ends: RelationEnds) {
    guard let field = ends.forward, field.arity == .required else { return }
    let optional = ends.columns.filter { $0.arity == .optional }
    guard !optional.isEmpty else { return }
    let names = optional.map(\.name).quotedList
    bag.error(
      .relationArity,
      "`\(field.name)` is required, but its \(optional.count == 1 ? "column" : "columns") \(names) can be null.",
      at: field.declaration.span,
      notes: optional.prefix(4).map {
        Diagnostic.Note("can be null", at: $0.declaration.type.span)
      },
      help: "Write `\(field.declaration.type.name.text)?`, or make the columns required.",
      fix: Fix(
        "Make the relation optional", [Fix.Edit(field.declaration.type.span.after, with: "?")]))
  }

  /// `SetNull` is used where all columns can be null.
  private mutating func setNullNeedsOptionalColumns(_ ends: RelationEnds) {
    guard let field = ends.forward, let relation = field.relation,
      relation.fields == nil || ends.columns.contains(where: { $0.arity == .required })
    else { return }
    let isAllowed = database.acceptsSetNullOnRequired && usesForeignKeys
    for (argument, action) in [("onDelete", relation.onDelete), ("onUpdate", relation.onUpdate)]
    where action?.action == .setNull {
      let required = ends.columns.filter { $0.arity == .required }
      let names = required.map(\.name).quotedList
      bag.add(
        Diagnostic(
          .setNullOnRequired,
          "`\(argument): SetNull` cannot work: \(required.isEmpty ? "a column" : names) cannot be null.",
          at: field.declaration.span, severity: isAllowed ? .warning : .error,
          notes: required.prefix(4).map {
            Diagnostic.Note("required", at: $0.declaration.type.span)
          },
          help: "Choose another action, or make the columns and the relation optional.",
          fix: optional(required + (field.arity == .required ? [field] : []))))
    }
  }

  /// Lets fields be null that could not be.
  private func optional(_ fields: [FieldDraft]) -> Fix? {
    if fields.isEmpty { return nil }
    return Fix(
      "Make \(fields.map { "`\($0.name)`" }.joined(separator: " and ")) optional",
      fields.map { Fix.Edit($0.declaration.type.span.after, with: "?") })
  }

  /// No action sets a generated column:
  /// <https://www.postgresql.org/docs/current/ddl-generated-columns.html>.
  private mutating func generatedColumnsAreNotSet(_ ends: RelationEnds) {
    guard let field = ends.forward, field.relation != nil, usesForeignKeys,
      let column = ends.columns.first(where: { $0.generatedExpression != nil })
    else { return }
    guard
      ![.noAction, .restrict].contains(ends.onUpdate)
        || [.setNull, .setDefault].contains(ends.onDelete)
    else { return }
    bag.error(
      .actionOnGeneratedColumn,
      "The actions of `\(field.name)` would set `\(column.name)`, which the database computes.",
      at: field.declaration.span,
      notes: [Diagnostic.Note("the generated column", at: column.declaration.span)],
      help: "Write `onDelete: Restrict, onUpdate: Restrict`.")
  }

  /// Whether the database keeps relations whole.
  var usesForeignKeys: Bool { datasource?.datasource.relationMode != .prisma }

  /// Both models have a field for the relation.
  private mutating func bothSidesExist(_ ends: RelationEnds) {
    guard ends.forward == nil || ends.back == nil else { return }
    for (field, model) in ends.both {
      let other = model.name == ends.referencing.name ? ends.referenced : ends.referencing
      bag.error(
        .missingOppositeField,
        "`\(field.name)` has no opposite field in `\(other.name)`.", at: field.declaration.span,
        notes: [Diagnostic.Note("the other model", at: other.declaration.name.span)],
        help: oppositeHelp(field, model, other))
    }
  }

  private func oppositeHelp(
    _ field: FieldDraft, _ model: ModelDraft, _ other: ModelDraft
  ) -> String {
    let types =
      field.arity == .list
      ? "`\(model.name)?`, or `\(model.name)[]` for many on both sides,"
      : "`\(model.name)[]`, or `\(model.name)?` for one on each side,"
    let name = model === other ? ", and name the relation on both: `@relation(\"…\")`." : "."
    return "Add a field of type \(types) to `\(other.name)`\(name)"
  }
}

extension FieldDraft {
  /// The type as it is written, without arity.
  var typeName: String {
    if case .unsupported(let type) = type { return "Unsupported(\"\(type)\")" }
    return declaration.type.name.text
  }
}
