import SQLLexicon
import SchemaSyntax

/// Finds the relation fields that belong together.
///
/// Two fields are the ends of one relation when each one's type is the other's model and both
/// give the same name to `@relation`, or none.
struct RelationPairing {
  /// What the fields at one end of a relation have in common.
  private struct Key: Hashable {
    let model: Int
    /// The model that they point at.
    let other: Int
    @Exact var name: String?

    /// What the fields at the other end have in common.
    var opposite: Key { Key(model: other, other: model, name: name) }
  }

  private var draft: SchemaDraft
  private var fieldsOfEnd: [Key: [RelationDraft.Side]] = [:]

  init(_ draft: SchemaDraft) {
    self.draft = draft
  }

  /// Finds all relations, in the order of their fields.
  mutating func pair() {
    for model in draft.models { noticeImpliedKey(of: model) }
    let fields = relationFields()
    fieldsOfEnd.reserveCapacity(fields.count)
    for side in fields { fieldsOfEnd[key(of: side), default: []].append(side) }
    for (key, group) in fieldsOfEnd where group.count > 1 || takesInferredName(key) {
      draft.ambiguousModels.insert(key.model)
    }
    for side in fields { ingest(side) }
    implyUniqueKeys()
  }

  /// Hands over the draft, so that it has one owner.
  mutating func takeDraft() -> SchemaDraft {
    defer { draft = SchemaDraft() }
    return draft
  }

  private func relationFields() -> [RelationDraft.Side] {
    draft.models.indices.flatMap { model in
      draft.models[model].fields.indices.compactMap { field in
        draft.isPairable(field, of: model)
          ? RelationDraft.Side(model: model, field: field) : nil
      }
    }
  }

  private func noticeImpliedKey(of model: ModelDraft) {
    model.mayHaveImpliedKey = model.fields.contains { field in
      field.arity != .list && field.relation?.fields?.count == 1
        && (!field.type.isKnown || field.isUsedAsColumn || !field.isRelationNameRead)
    }
  }

  private func key(of side: RelationDraft.Side) -> Key {
    let field = field(side)
    return Key(
      model: side.model, other: field.type.model ?? side.model, name: field.relation?.name?.text)
  }

  private func field(_ side: RelationDraft.Side) -> FieldDraft {
    draft.models[side.model].fields[side.field ?? 0]
  }

  /// Whether fields are given the name that others get by being given none.
  private func takesInferredName(_ key: Key) -> Bool {
    guard let name = key.name, name == draft.inferredName(key.model, key.other) else {
      return false
    }
    return fieldsOfEnd[Key(model: key.model, other: key.other, name: nil)] != nil
  }

  private func opposite(of side: RelationDraft.Side) -> RelationDraft.Side? {
    fieldsOfEnd[key(of: side).opposite]?.first { $0 != side }
  }

  /// Makes the relation of a field, unless the field at the other end makes it.
  private mutating func ingest(_ side: RelationDraft.Side) {
    guard let other = opposite(of: side) else { return ingestAlone(side) }
    switch (field(side).arity, field(other).arity) {
    case (.list, .list):
      if precedes(side, other) { append(.manyToMany, side, other, isEmbedded(side, other)) }
    case (.list, _): break
    case (_, .list): append(.oneToMany, side, other)
    case (.required, .optional): append(.oneToOne, side, other)
    case (.optional, .required): break
    case (.required, .required):
      if precedes(side, other) { append(.oneToOne, side, other) }
    case (.optional, .optional): ingestOptional(side, other)
    }
  }

  /// Takes the side with `fields`, else the first by name.
  private mutating func ingestOptional(_ side: RelationDraft.Side, _ other: RelationDraft.Side) {
    let hasFields = field(side).relation?.fields != nil
    let otherHasFields = field(other).relation?.fields != nil
    if hasFields || (!otherHasFields && precedes(side, other)) { append(.oneToOne, side, other) }
  }

  private mutating func ingestAlone(_ side: RelationDraft.Side) {
    let field = field(side)
    let other = RelationDraft.Side(model: field.type.model ?? side.model, field: nil)
    if field.arity == .list {
      append(.oneToMany, other, side)
    } else {
      append(isUnique(field.relation?.fields, in: side.model) ? .oneToOne : .oneToMany, side, other)
    }
  }

  private func isUnique(_ fields: [Int]?, in model: Int) -> Bool {
    guard let fields else { return false }
    return draft.models[model].hasKey(inOrder: fields)
  }

  private func isEmbedded(_ side: RelationDraft.Side, _ other: RelationDraft.Side) -> Bool {
    field(side).relation?.fields != nil || field(other).relation?.fields != nil
  }

  /// Whether a side comes first by the name of its model, or by its own in a self relation.
  private func precedes(_ side: RelationDraft.Side, _ other: RelationDraft.Side) -> Bool {
    if side.model != other.model {
      return draft.models[side.model].name.precedes(draft.models[other.model].name)
    }
    return field(side).name.precedes(field(other).name)
  }

  /// Makes the columns of one-to-one relations unique, as schemas of Prisma 2 and 3 take for
  /// granted; a rule of the last stage warns about it.
  private mutating func implyUniqueKeys() {
    // All keys of a model at once: a model that gets one has to look at all of its keys again.
    var keys: [Int: [KeyDraft]] = [:]
    for relation in draft.relations where relation.kind == .oneToOne {
      guard let key = impliedKey(relation) else { continue }
      keys[relation.referencing.model, default: []].append(key)
    }
    for (model, keys) in keys { draft.models[model].keys += keys }
  }

  /// The unique key of a one-to-one relation; `nil` if its column has one.
  private func impliedKey(_ relation: RelationDraft) -> KeyDraft? {
    let model = draft.models[relation.referencing.model]
    guard let field = relation.referencing.field, relation.referenced.field != nil,
      let arguments = model.fields[field].relation, let columns = arguments.fields,
      columns.count == 1, !model.hasKey(over: columns),
      model.impliedKeyFields.insert(columns[0]).inserted
    else { return nil }
    let key = KeyDraft(kind: .unique, sourceField: columns[0], attribute: arguments.attribute)
    key.columns = [KeyDraft.Column(field: columns[0])]
    return key
  }

  private mutating func append(
    _ kind: Relation.Kind, _ referencing: RelationDraft.Side, _ referenced: RelationDraft.Side,
    _ isEmbedded: Bool = false
  ) {
    let index = draft.relations.count
    draft.relations.append(
      RelationDraft(
        kind: kind, referencing: referencing, referenced: referenced, isEmbedded: isEmbedded))
    if let field = referencing.field {
      draft.models[referencing.model].fields[field].relationEnd = FieldDraft.RelationEnd(
        relation: index, end: .referencing)
    }
    if let field = referenced.field {
      draft.models[referenced.model].fields[field].relationEnd = FieldDraft.RelationEnd(
        relation: index, end: .referenced)
    }
  }
}
