import TestSupport

extension SchemaEditor {
  /// The sets of fields of a model that a foreign key can reference.
  private func targets(in model: WalkedModel) -> [[Int]] {
    let uniques = model.indexes.filter {
      $0.isUnique && $0.expression == nil && $0.predicate == nil
        && !$0.columns.contains(where: \.isDescending)
    }
    return ([model.key.fields] + uniques.map(\.fields)).filter { fields in
      fields.allSatisfy { model.field($0).map { !$0.isOptional && $0.generated == nil } ?? false }
    }
  }

  mutating func addForeignKey() -> String? {
    guard let child = pickModel(), let parent = pick(schema.models),
      let target = pick(targets(in: parent)), target.count == 1,
      let key = parent.field(target[0]), !settled.contains(key.id)
    else { return nil }
    let model = schema.models[child]
    // A column that is there, or one that is new.
    let known = model.fields.filter {
      $0.type == key.type && $0.isOrdinary && !model.isForeign($0.id) && !model.isInKey($0.id)
        && !settled.contains($0.id) && $0.id != key.id
    }
    if chance(35), parent.id < model.id, let field = pick(known) {
      prepare(.reference(fields: [field.id], parent: parent.id, references: target))
      relate(child, [field], to: parent, target)
      return "add foreign key \(model.name).\(field.name) to \(parent.name)"
    }
    if model.fields.count > 14 { return dropForeignKey() }
    let field = addReferencing(key, to: child)
    relate(child, [field], to: parent, target)
    return "add foreign key \(model.name).\(field.name) to \(parent.name)"
  }

  private mutating func addReferencing(_ key: WalkedField, to child: Int) -> WalkedField {
    var field = WalkedField(id: newID(), name: newFieldName(), type: key.type, isOptional: true)
    if chance(15) { field.column = newDatabaseName() }
    schema.models[child].fields.append(field)
    settled.insert(field.id)
    return field
  }

  private mutating func relate(
    _ child: Int, _ fields: [WalkedField], to parent: WalkedModel, _ references: [Int]
  ) {
    var relation = WalkedRelation(
      id: newID(), fields: fields.map(\.id), parent: parent.id, references: references)
    relation.onDelete = randomDeletion(isOptional: fields.allSatisfy(\.isOptional))
    relation.onUpdate = pick([nil, "Cascade", "NoAction"]) ?? nil
    relation.map = newConstraintName()
    schema.models[child].relations.append(relation)
  }

  private mutating func randomDeletion(isOptional: Bool) -> String? {
    pick(isOptional ? ["Cascade", "SetNull", "NoAction"] : ["Cascade", "NoAction", "Restrict"])
  }

  mutating func dropForeignKey() -> String? {
    guard let child = pickModel(where: { !$0.relations.isEmpty }) else { return nil }
    let place = Int.random(in: 0..<schema.models[child].relations.count, using: &random)
    let relation = schema.models[child].relations.remove(at: place)
    settled.formUnion(relation.fields)
    if chance(40) {
      let model = schema.models[child]
      let free = relation.fields.filter { !model.isMentioned($0) && !isReferenced($0) }
      schema.models[child].fields.removeAll { free.contains($0.id) }
    }
    return "drop a foreign key of \(schema.models[child].name)"
  }

  mutating func addSelfReference() -> String? {
    guard
      let place = pickModel(where: { $0.key.fields.count == 1 && $0.fields.count < 14 }),
      let key = schema.models[place].field(schema.models[place].key.fields[0]),
      !settled.contains(key.id)
    else { return nil }
    let field = addReferencing(key, to: place)
    relate(place, [field], to: schema.models[place], [key.id])
    return "add a foreign key of \(schema.models[place].name) to itself"
  }

  /// A key of two columns and a foreign key that references it.
  mutating func addCompositeForeignKey() -> String? {
    guard
      let parent = pickModel(where: { $0.key.fields.count == 1 }),
      let child = pickModel(where: { $0.fields.count < 14 })
    else { return nil }
    let model = schema.models[parent]
    let second = model.fields.filter {
      !$0.isOptional && $0.type.isWide && $0.isOrdinary && !model.key.fields.contains($0.id)
        && !settled.contains($0.id) && !model.isForeign($0.id)
    }
    guard let key = model.field(model.key.fields[0]), let other = pick(second),
      !settled.contains(key.id)
    else { return nil }
    let target = [key.id, other.id]
    if !model.isKey(target) {
      var index = WalkedIndex(id: newID(), isUnique: true)
      index.columns = target.map { .init(field: $0) }
      schema.models[parent].indexes.append(index)
    }
    let fields = [addReferencing(key, to: child), addReferencing(other, to: child)]
    relate(child, fields, to: schema.models[parent], target)
    return "add a foreign key of two columns, \(schema.models[child].name) to \(model.name)"
  }

  mutating func changeActions() -> String? {
    guard let child = pickModel(where: { !$0.relations.isEmpty }) else { return nil }
    let model = schema.models[child]
    let place = Int.random(in: 0..<model.relations.count, using: &random)
    let isOptional = model.relations[place].fields.allSatisfy {
      model.field($0)?.isOptional ?? false
    }
    schema.models[child].relations[place].onDelete = randomDeletion(isOptional: isOptional)
    schema.models[child].relations[place].onUpdate = pick(["Cascade", "NoAction", "Restrict"])
    return "change the actions of a foreign key of \(model.name)"
  }

  mutating func changeLinks() -> String? {
    if chance(35), let place = pick(Array(schema.links.indices)) {
      schema.links.remove(at: place)
      return "drop a many-to-many relation"
    }
    let fit = schema.models.filter { $0.key.fields.count == 1 }
    guard let left = pick(fit), let right = pick(fit), schema.links.count < 5 else { return nil }
    var link = WalkedLink(id: newID(), left: left.id, right: right.id)
    let isTaken = schema.links.contains {
      $0.name == nil && Set([$0.left, $0.right]) == [left.id, right.id]
    }
    if isTaken || left.id == right.id || chance(50) { link.name = "link\(newID())" }
    schema.links.append(link)
    return "add a many-to-many relation of \(left.name) and \(right.name)"
  }

  mutating func changePrimaryKey() -> String? {
    guard
      let place = pickModel(where: { [settled] model in
        !settled.contains(model.id) && !model.key.fields.contains(where: settled.contains)
      }), !isLinked(schema.models[place])
    else { return nil }
    let model = schema.models[place]
    let isTarget = schema.models.contains {
      $0.relations.contains { $0.parent == model.id && $0.references == model.key.fields }
    }
    if chance(25) {
      schema.models[place].key.map = model.key.map == nil ? newDatabaseName() : nil
      return "rename the primary key of \(model.name)"
    }
    if model.key.fields.count > 1 { return joinKey(place, isTarget: isTarget) }
    let others = model.fields.filter {
      !$0.isOptional && $0.type.isWide && $0.isOrdinary && !model.isForeign($0.id)
        && !model.key.fields.contains($0.id) && !settled.contains($0.id)
    }
    guard let other = pick(others) else { return nil }
    let old = model.key.fields
    settled.formUnion(old + [other.id])
    if chance(50) {
      schema.models[place].key.fields = chance(50) ? old + [other.id] : [other.id] + old
    } else {
      guard makeDistinct(other.id, in: model) else { return nil }
      schema.models[place].key.fields = [other.id]
    }
    if isTarget, !schema.models[place].isKey(old) {
      // Something still references the old key.
      let index = WalkedIndex(id: newID(), isUnique: true, columns: [.init(field: old[0])])
      schema.models[place].indexes.append(index)
    }
    stopNumbering(old, in: place)
    return "change the primary key of \(model.name)"
  }

  /// A key of several columns becomes one of a single column.
  private mutating func joinKey(_ place: Int, isTarget: Bool) -> String? {
    let model = schema.models[place]
    let fit = model.key.fields.filter { id in
      model.field(id).map { $0.type.isWide && !model.isForeign(id) && !isReferenced(id) } ?? false
    }
    guard !isTarget, let kept = pick(fit), let field = model.field(kept) else { return nil }
    if field.isOrdinary, !makeDistinct(kept, in: model) { return nil }
    settled.formUnion(model.key.fields)
    schema.models[place].key.fields = [kept]
    stopNumbering(model.key.fields.filter { $0 != kept }, in: place)
    return "make the primary key of \(model.name) a single column"
  }

  /// Only a single key is numbered on SQLite.
  private mutating func stopNumbering(_ fields: [Int], in place: Int) {
    if isPostgreSQL, schema.models[place].key.fields.first == fields.first { return }
    for field in schema.models[place].fields.indices
    where fields.contains(schema.models[place].fields[field].id) {
      if schema.models[place].fields[field].isAutoincrement {
        schema.models[place].fields[field].defaultValue = nil
      }
    }
  }
}
