import TestSupport

extension SchemaEditor {
  mutating func createTable() -> String? {
    let id = newID()
    let key = newKeyField()
    var model = WalkedModel(id: id, name: newTypeName(), key: .init(fields: [key.id]))
    model.fields = [key]
    if chance(25) { model.table = newDatabaseName() }
    if !schema.databaseSchemas.isEmpty { model.schema = pick(schema.databaseSchemas) }
    if chance(15) { model.key.map = newDatabaseName() }
    for _ in 0..<Int.random(in: 1...6, using: &random) { model.fields.append(newField()) }
    schema.models.append(model)
    hotModel = id
    settled.insert(id)
    created.insert(id)
    for _ in 0..<Int.random(in: 0...2, using: &random) { addParent(to: schema.models.count - 1) }
    return "create table \(model.name)"
  }

  /// A key that the database counts, or one that rows bring along.
  private mutating func newKeyField() -> WalkedField {
    var field = WalkedField(id: newID(), name: newFieldName(), type: WalkedType("Int"))
    switch Int.random(in: 0..<10, using: &random) {
    case 0...4: field.defaultValue = .text("autoincrement()")
    case 5:
      field.type = WalkedType("BigInt")
      field.defaultValue = .text("autoincrement()")
    case 6: field.type = WalkedType("BigInt")
    case 7: field.type = WalkedType("String")
    case 8: if isPostgreSQL { field.type = WalkedType("String", "Uuid") }
    default: break
    }
    return field
  }

  /// A foreign key of a table that is new, to one that is not.
  private mutating func addParent(to place: Int) {
    let id = schema.models[place].id
    let known = schema.models.filter { $0.id != id }
    guard let parent = pick(known), parent.key.fields.count == 1,
      let target = parent.field(parent.key.fields[0])
    else { return }
    var field = WalkedField(id: newID(), name: newFieldName(), type: target.type)
    field.isOptional = chance(50)
    var relation = WalkedRelation(
      id: newID(), fields: [field.id], parent: parent.id, references: [target.id])
    relation.onDelete = pick(
      field.isOptional ? ["Cascade", "SetNull", "NoAction"] : ["Cascade", "Restrict", "NoAction"])
    schema.models[place].fields.append(field)
    schema.models[place].relations.append(relation)
  }

  mutating func dropTable() -> String? {
    guard schema.models.count > 4,
      let place = pickModel(where: { [settled] in !settled.contains($0.id) })
    else { return nil }
    let model = schema.models.remove(at: place)
    for other in schema.models.indices {
      for relation in schema.models[other].relations where relation.parent == model.id {
        settled.formUnion(relation.fields)
      }
      schema.models[other].relations.removeAll { $0.parent == model.id }
    }
    schema.links.removeAll { $0.left == model.id || $0.right == model.id }
    return "drop table \(model.name)"
  }

  mutating func moveToSchema() -> String? {
    guard schema.databaseSchemas.count > 1 else { return nil }
    if chance(30), let place = pick(Array(schema.enums.indices)) {
      schema.enums[place].schema = pick(schema.databaseSchemas)
      return "move enum \(schema.enums[place].name) to \(schema.enums[place].schema ?? "")"
    }
    guard let place = pickModel() else { return nil }
    schema.models[place].schema = pick(schema.databaseSchemas)
    return "move \(schema.models[place].name) to \(schema.models[place].schema ?? "")"
  }

  mutating func changeComment() -> String? {
    guard schema.writesComments, let place = pickModel() else { return nil }
    let text = chance(30) ? nil : "It's comment \(newID()) \\ \"of\" ünïcode"
    if chance(20), let type = pick(Array(schema.enums.indices)) {
      schema.enums[type].comment = text
      return "comment enum \(schema.enums[type].name)"
    }
    if chance(50), let field = pick(Array(schema.models[place].fields.indices)) {
      schema.models[place].fields[field].comment = text
      return "comment \(schema.models[place].name).\(schema.models[place].fields[field].name)"
    }
    schema.models[place].comment = text
    return "comment \(schema.models[place].name)"
  }
}
