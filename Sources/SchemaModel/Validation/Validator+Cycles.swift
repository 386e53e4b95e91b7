import DatabaseTypes
import SchemaDiagnostics
import SchemaSyntax

extension Validator {
  /// Actions that the client carries out do not come back to where they started.
  ///
  /// A database with foreign keys ends such a cycle by itself; a client that follows relations
  /// would not.
  mutating func foreignKeyActionsDoNotCycle() {
    guard !usesForeignKeys else { return }
    let cascading = draft.relations.filter { $0.kind != .manyToMany && passesOn($0) }
    guard !cascading.isEmpty else { return }
    var edges = Array(repeating: [Int](), count: draft.models.count)
    for relation in cascading {
      edges[relation.referencing.model].append(relation.referenced.model)
    }
    let components = Graph(edges).components()
    for relation in cascading
    where !bag.isFull
      && components[relation.referencing.model] == components[relation.referenced.model]
    {
      reportCycle(relation)
    }
  }

  /// Whether a change of the referenced row changes the referencing one.
  private func passesOn(_ relation: RelationDraft) -> Bool {
    let ends = RelationEnds(relation, in: draft)
    guard ends.forward != nil, ends.back != nil else { return false }
    return changes(ends.onUpdate) || changes(ends.onDelete)
  }

  private func changes(_ action: ReferentialAction) -> Bool {
    action != .noAction && action != .restrict
  }

  private mutating func reportCycle(_ relation: RelationDraft) {
    let ends = RelationEnds(relation, in: draft)
    guard let field = ends.forward else { return }
    let stop = database.emulatedActions.contains(.noAction) ? "NoAction" : "Restrict"
    let isSelf = relation.referencing.model == relation.referenced.model
    bag.error(
      .cascadeCycle,
      isSelf
        ? "`\(field.name)` points at its own model, so its actions would never end."
        : "The actions of `\(field.name)` lead back to `\(ends.referencing.name)` through other relations.",
      at: field.declaration.span,
      help:
        "Set `onDelete: \(stop), onUpdate: \(stop)` \(isSelf ? "here" : "on one relation of the cycle")."
    )
  }
}
