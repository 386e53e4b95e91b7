import SQLLexicon
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// What identifies a relation between two models; the same from both sides.
  struct RelationKey: Hashable {
    let models: Set<Int>
    @Exact var name: String
  }

  /// Relation fields of a model differ in target or name.
  ///
  /// What else an ambiguous relation leads to is not reported.
  mutating func relationsAreDistinct() {
    for model in draft.ambiguousModels.sorted() where !bag.isFull {
      let sides = draft.models[model].fields.indices
        .filter { draft.isPairable($0, of: model) }
        .map { RelationDraft.Side(model: model, field: $0) }
      let groups = Dictionary(grouping: sides) { key(of: $0) }
      for (key, group) in groups where group.count > 1 {
        let fields = group.compactMap { side in side.field.map { draft.models[model].fields[$0] } }
        let isSelf = key.models.count == 1
        // Two fields of one name are the two ends of a self relation.
        if isSelf, fields.count == 2, fields[0].relation?.name != nil { continue }
        guard ambiguities.insert(key).inserted else { continue }
        reportAmbiguous(fields, in: draft.models[model], isSelf: isSelf)
      }
    }
  }

  /// Whether an ambiguous relation is between the same models, so that fields may change places.
  func isAmbiguous(_ relation: RelationDraft) -> Bool {
    if ambiguities.isEmpty { return false }
    let models: Set = [relation.referencing.model, relation.referenced.model]
    return ambiguities.contains { $0.models == models }
  }

  private func key(of side: RelationDraft.Side) -> RelationKey {
    let field = draft.models[side.model].fields[side.field ?? 0]
    let other = field.type.model ?? side.model
    return RelationKey(
      models: [side.model, other],
      name: field.relation?.name?.text ?? draft.inferredName(side.model, other))
  }

  private mutating func reportAmbiguous(
    _ fields: [FieldDraft], in model: ModelDraft, isSelf: Bool
  ) {
    let names = fields.map(\.name).quotedList
    let given = fields.compactMap(\.relation?.name?.text)
    let name = given.first
    let other = fields[0].declaration.type.name.text
    bag.error(
      .ambiguousRelation,
      name.map {
        "The fields \(names) of `\(model.name)` all belong to the relation `\($0)`\(given.count == fields.count ? "" : ": unnamed relations get this name")."
      }
        ?? "The fields \(names) of `\(model.name)` all point at `\(other)`; nothing tells their relations apart.",
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
