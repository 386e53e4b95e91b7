import DatabaseSchema
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// The rules of the relation fields of a model, one by one.
  mutating func validateRelationFields(of model: Int) {
    if !isDatabaseRead || !isRelationModeRead {
      for field in draft.models[model].fields where field.isRelation && !bag.isFull {
        ignoredModelsAreIgnored(field, of: draft.models[model])
      }
      return
    }
    let indexes = usesForeignKeys ? IndexPrefixes() : IndexPrefixes(of: draft.models[model])
    for field in draft.models[model].fields where field.isRelation && !bag.isFull {
      ignoredModelsAreIgnored(field, of: draft.models[model])
      actionsAreSupported(field)
      foreignKeyCanBeNamed(field)
      relationsWithoutKeysHaveIndexes(field, of: draft.models[model], indexes)
    }
  }

  /// A field that points at an ignored model is ignored.
  private mutating func ignoredModelsAreIgnored(_ field: FieldDraft, of model: ModelDraft) {
    guard let index = field.type.model, draft.models[index].isIgnored, !field.isIgnored,
      !field.mayHave("ignore"), !model.isIgnored, !model.uncertainty.mayHave("ignore")
    else { return }
    bag.error(
      .relationToIgnoredModel,
      "`\(field.name)` needs `@ignore` because the model `\(draft.models[index].name)` is ignored.",
      at: field.declaration.span,
      notes: [Diagnostic.Note("the ignored model", at: draft.models[index].declaration.name.span)],
      help: "Add `@ignore`.", fix: field.declaration.appending("@ignore"))
  }

  /// The database, or the client in its place, knows the referential actions.
  private mutating func actionsAreSupported(_ field: FieldDraft) {
    guard !usesForeignKeys, let relation = field.relation else { return }
    for action in [relation.onDelete, relation.onUpdate] {
      guard let action, !database.emulatedActions.contains(action.action) else { continue }
      let known = database.emulatedActions.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      bag.error(
        .unsupportedReferentialAction,
        "`\(action.action.rawValue)` is not supported with `relationMode = \"prisma\"` on \(database.title).",
        at: action.span,
        help: action.action == .noAction
          ? "Use `Restrict`, or one of \(known)." : "Use one of \(known).",
        fix: action.action == .noAction
          ? Fix("Write `Restrict`", [Fix.Edit(action.span, with: "Restrict")]) : nil)
    }
  }

  /// A foreign key has a name only where the database keeps it.
  private mutating func foreignKeyCanBeNamed(_ field: FieldDraft) {
    guard let name = field.relation?.mappedName, !database.namesForeignKeys,
      !isForSeveralDatabases
    else { return }
    bag.error(
      .unsupportedConstraintName, "\(database.title) does not keep names of foreign keys.",
      at: name.span, help: "Remove `map`.",
      fix: field.relation?.attribute.removal(ofArgument: "map"))
  }

  /// Without foreign keys, an index over the columns keeps look-ups of related rows fast.
  private mutating func relationsWithoutKeysHaveIndexes(
    _ field: FieldDraft, of model: ModelDraft, _ indexes: IndexPrefixes
  ) {
    guard !usesForeignKeys, let columns = field.relation?.fields, !columns.isEmpty,
      !indexes.contain(columns), model.areKeysRead, !model.uncertainty.mayHave("index")
    else { return }
    let names = columns.map { model.fields[$0].name }.joined(separator: ", ")
    bag.warning(
      .relationWithoutIndex,
      "With `relationMode = \"prisma\"` there is no foreign key here, and no index on `\(names)`.",
      at: field.relation?.attribute.span ?? field.declaration.span,
      help: "Add `@@index([\(names)])` to `\(model.name)`.",
      fix: model.declaration.appending("@@index([\(names)])"))
  }
}
