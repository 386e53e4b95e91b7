import MigrationPlanning
import TestSupport

extension SchemaEditor {
  mutating func createEnum() -> String? {
    var type = WalkedEnum(id: newID(), name: newTypeName(), labels: [])
    for _ in 0..<Int.random(in: 2...5, using: &random) { type.labels.append(newLabel()) }
    if chance(25) { type.map = newDatabaseName() }
    if !schema.databaseSchemas.isEmpty { type.schema = pick(schema.databaseSchemas) }
    schema.enums.append(type)
    settled.insert(type.id)
    settled.formUnion(type.labels.map(\.id))
    if let place = pickModel() {
      // An enum that nothing uses shows nothing.
      var field = WalkedField(
        id: newID(), name: newFieldName(), type: WalkedType(.enumeration(type.id)))
      field.type.isList = isPostgreSQL && chance(20)
      field.isOptional = !field.type.isList && chance(50)
      if !field.isOptional || chance(30) { field.defaultValue = newDefault(for: field.type) }
      schema.models[place].fields.append(field)
      settled.insert(field.id)
    }
    return "create enum \(type.name)"
  }

  private mutating func newLabel() -> WalkedEnum.Label {
    let number = newID()
    var label = WalkedEnum.Label(
      id: number, name: "\(pick(["red", "Green", "IN_USE"]) ?? "red")\(number)")
    if chance(25) { label.map = pick(["a b\(number)", "größe\(number)", "dash-\(number)"]) }
    return label
  }

  /// The fields of an enum, with their models.
  private func users(of type: Int) -> [(model: Int, field: Int)] {
    schema.models.indices.flatMap { model in
      schema.models[model].fields.indices.filter {
        schema.models[model].fields[$0].type.enumeration == type
      }.map { (model, $0) }
    }
  }

  mutating func dropEnum() -> String? {
    guard let place = pick(Array(schema.enums.indices)), schema.enums.count > 1 else { return nil }
    let type = schema.enums[place]
    let users = users(of: type.id)
    for user in users {
      let model = schema.models[user.model]
      let field = model.fields[user.field]
      if settled.contains(field.id) || model.isMentioned(field.id) || isReferenced(field.id) {
        return nil
      }
    }
    let becomesText = chance(50)
    for user in users.reversed() {
      let field = schema.models[user.model].fields[user.field]
      settled.insert(field.id)
      if becomesText {
        schema.models[user.model].fields[user.field].type.base = .scalar("String", native: nil)
        schema.models[user.model].fields[user.field].defaultValue = nil
      } else {
        schema.models[user.model].fields.remove(at: user.field)
      }
    }
    schema.enums.remove(at: place)
    return "drop enum \(type.name)"
  }

  mutating func addLabel() -> String? {
    guard let place = pick(Array(schema.enums.indices)), schema.enums[place].labels.count < 9 else {
      return nil
    }
    let label = newLabel()
    settled.insert(label.id)
    let index = Int.random(in: 0...schema.enums[place].labels.count, using: &random)
    schema.enums[place].labels.insert(label, at: index)
    if chance(25), let user = pick(users(of: schema.enums[place].id)) {
      let field = schema.models[user.model].fields[user.field]
      if !field.type.isList, field.generated == nil {
        schema.models[user.model].fields[user.field].defaultValue = .label(label.id)
      }
    }
    return "add label \(label.name) to \(schema.enums[place].name)"
  }

  mutating func removeLabel() -> String? {
    guard let place = pick(Array(schema.enums.indices)), schema.enums[place].labels.count > 2 else {
      return nil
    }
    let type = schema.enums[place]
    let index = Int.random(in: 0..<type.labels.count, using: &random)
    let label = type.labels[index]
    let others = type.labels.filter { $0.id != label.id && !settled.contains($0.id) }
    guard let target = pick(others), !settled.contains(label.id), !settled.contains(type.id) else {
      return nil
    }
    for model in schema.models {
      let inChecks = model.fields.contains { $0.check?.labels.contains(label.id) ?? false }
      if inChecks || model.indexes.contains(where: { $0.labels.contains(label.id) }) { return nil }
    }
    for user in users(of: type.id)
    where schema.models[user.model].fields[user.field].defaultValue == .label(label.id) {
      schema.models[user.model].fields[user.field].defaultValue =
        chance(50) ? .label(target.id) : .label(others[0].id)
    }
    if chance(50) {
      mapping[label.id] = target.id
      labelAnswers.append(
        .init(from: ObjectPath(type.name, label.name), to: ObjectPath(type.name, target.name)))
    } else {
      preparations.append(.without(label: label.id, type: type.id))
    }
    settled.formUnion([label.id, target.id, type.id])
    settled.formUnion(others.map(\.id))
    schema.enums[place].labels.remove(at: index)
    return "remove label \(label.name) from \(type.name)"
  }

  mutating func renameEnum() -> String? {
    guard let place = pick(Array(schema.enums.indices)), !settled.contains(schema.enums[place].id)
    else { return nil }
    let old = schema.enums[place]
    settled.insert(old.id)
    if chance(40) {
      schema.enums[place].map = newDatabaseName()
    } else {
      schema.enums[place].name = newTypeName()
      if chance(30) {
        schema.enums[place].map = old.typeName
      } else {
        if chance(50) { schema.enums[place].map = nil }
        schema.enums[place].formerName = chance(50) ? old.name : old.typeName
      }
    }
    return "rename enum \(old.name) to \(schema.enums[place].name)"
  }

  mutating func renameLabel() -> String? {
    guard let place = pick(Array(schema.enums.indices)),
      let index = pick(Array(schema.enums[place].labels.indices))
    else { return nil }
    let old = schema.enums[place].labels[index]
    if settled.contains(old.id) || settled.contains(schema.enums[place].id) { return nil }
    settled.insert(old.id)
    let number = newID()
    if chance(30) {
      schema.enums[place].labels[index].map = "mapped \(number)"
    } else {
      schema.enums[place].labels[index].name = "renamed\(number)"
      if chance(25) {
        schema.enums[place].labels[index].map = old.text
      } else {
        if chance(50) { schema.enums[place].labels[index].map = nil }
        schema.enums[place].labels[index].formerName = chance(50) ? old.name : old.text
      }
    }
    return "rename label \(old.name) of \(schema.enums[place].name)"
  }
}
