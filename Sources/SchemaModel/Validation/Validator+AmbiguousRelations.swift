import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// Relation fields can be told apart by model and name.
  ///
  /// - Returns: Whether some cannot.
  mutating func reportAmbiguousRelations(of model: Int) -> Bool {
    guard draft.ambiguousModels.contains(model) else { return false }
    var groups: [RelationKey: [FieldDraft]] = [:]
    let fields = draft.models[model].fields.filter(\.isRelation)
    for field in fields { groups[key(field, of: model), default: []].append(field) }
    for field in fields {
      guard let group = groups[key(field, of: model)], group.count > 1 else { continue }
      let isSelf = field.type.model == model
      // Two fields of one name are the two ends of a self relation.
      if isSelf, group.count == 2, field.relation?.name != nil { continue }
      reportAmbiguous(group, in: draft.models[model], isSelf: isSelf)
      return true
    }
    return false
  }

  /// What tells the relations of a model apart.
  private struct RelationKey: Hashable {
    let model: Int
    let name: String
  }

  private func key(_ field: FieldDraft, of model: Int) -> RelationKey {
    let other = field.type.model ?? model
    return RelationKey(
      model: other, name: field.relation?.name?.text ?? draft.inferredName(model, other))
  }

  private mutating func reportAmbiguous(
    _ fields: [FieldDraft], in model: ModelDraft, isSelf: Bool
  ) {
    let names = Quotation.list(fields.map(\.name))
    let given = fields.compactMap(\.relation?.name?.text)
    let name = given.first
    let other = fields[0].declaration.type.name.text
    bag.error(
      .ambiguousRelation,
      name.map {
        "The fields \(names) of `\(model.name)` all belong to a relation `\($0)`\(given.count == fields.count ? "" : ": it is called so when no name is given")."
      }
        ?? "The fields \(names) of `\(model.name)` all point at `\(other)`, and nothing tells their relations apart.",
      at: fields[0].declaration.span,
      notes: fields.dropFirst().prefix(4).map {
        Diagnostic.Note("another one", at: $0.declaration.span)
      } + (isSelf ? [] : notesBehind(fields[0], in: model)),
      help: help(fields.count, isSelf, name))
  }

  /// The fields of the other model that could belong to each of them.
  private func notesBehind(_ field: FieldDraft, in model: ModelDraft) -> [Diagnostic.Note] {
    guard let other = field.type.model else { return [] }
    return draft.models[other].fields.lazy
      .filter { back in
        back.type.model.map { draft.models[$0] === model } ?? false
          && back.relation?.name?.text == field.relation?.name?.text
      }
      .prefix(4).map { Diagnostic.Note("this points back", at: $0.declaration.span) }
  }

  private func help(_ count: Int, _ isSelf: Bool, _ name: String?) -> String {
    if isSelf, name == nil, count == 2 {
      return
        "If they are the two ends of one relation, give both the same name: `@relation(\"…\")`."
    }
    if isSelf, name != nil {
      return "Only two fields can share a name; give the others another one."
    }
    return "Give each relation a name of its own, on both of its fields: `@relation(\"…\")`."
  }
}
