import TestSupport

extension SchemaEditor {
  mutating func renameTable() -> String? {
    guard let place = pickModel(where: { [settled] in !settled.contains($0.id) }) else {
      return nil
    }
    let old = schema.models[place]
    settled.insert(old.id)
    schema.models[place].name = newTypeName()
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      // Another name in the schema only.
      schema.models[place].table = old.tableName
    case 1:
      schema.models[place].table = newDatabaseName()
      schema.models[place].formerName = old.name
    default:
      schema.models[place].table = nil
      schema.models[place].formerName = chance(50) ? old.name : old.tableName
    }
    return "rename model \(old.name) to \(schema.models[place].name)"
  }

  mutating func renameColumn() -> String? {
    guard let place = pickField(where: { _, _ in true }) else { return nil }
    let old = schema.models[place.model].fields[place.field]
    if settled.contains(schema.models[place.model].id) { return nil }
    settled.insert(old.id)
    var new = old
    new.name = newFieldName()
    switch Int.random(in: 0..<4, using: &random) {
    case 0: new.column = old.columnName
    case 1:
      new.column = newDatabaseName()
      new.formerName = old.name
    default:
      new.column = nil
      new.formerName = chance(50) ? old.name : old.columnName
    }
    schema.models[place.model].fields[place.field] = new
    return "rename column \(schema.models[place.model].name).\(old.name) to \(new.name)"
  }

  /// One column takes the name that another one gives up.
  mutating func renameChain() -> String? {
    guard
      let place = pickModel(where: { [settled] model in
        !settled.contains(model.id)
          && model.fields.filter { !settled.contains($0.id) && $0.column == nil }.count > 1
      })
    else { return nil }
    let places = schema.models[place].fields.indices.filter {
      let field = schema.models[place].fields[$0]
      return !settled.contains(field.id) && field.column == nil
    }.shuffled(using: &random)
    let (first, second) = (
      schema.models[place].fields[places[0]], schema.models[place].fields[places[1]]
    )
    schema.models[place].fields[places[0]].name = newFieldName()
    schema.models[place].fields[places[0]].formerName = first.name
    schema.models[place].fields[places[1]].name = first.name
    schema.models[place].fields[places[1]].formerName = second.name
    settled.formUnion([first.id, second.id])
    return "rename \(second.name) to \(first.name), which is renamed, too"
  }

  /// Another `@map` on what stays in the schema.
  mutating func remap() -> String? {
    if chance(40) {
      guard let place = pickModel(where: { [settled] in !settled.contains($0.id) }) else {
        return nil
      }
      settled.insert(schema.models[place].id)
      schema.models[place].table = chance(30) ? nil : newDatabaseName()
      return "map \(schema.models[place].name) to \(schema.models[place].tableName)"
    }
    guard let place = pickField(where: { _, _ in true }),
      !settled.contains(schema.models[place.model].id)
    else { return nil }
    let field = schema.models[place.model].fields[place.field]
    settled.insert(field.id)
    schema.models[place.model].fields[place.field].column = chance(30) ? nil : newDatabaseName()
    return "map \(schema.models[place.model].name).\(field.name) otherwise"
  }

  mutating func renameIndex() -> String? {
    guard let place = pickModel(where: { !$0.indexes.isEmpty }),
      let index = pick(Array(schema.models[place].indexes.indices))
    else { return nil }
    let isMapped = schema.models[place].indexes[index].map != nil
    let isExpression = schema.models[place].indexes[index].expression != nil
    schema.models[place].indexes[index].map =
      isMapped && !isExpression && chance(50) ? nil : newDatabaseName()
    return "rename an index of \(schema.models[place].name)"
  }

  mutating func renameConstraint() -> String? {
    guard let place = pickModel() else { return nil }
    let model = schema.models[place]
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      schema.models[place].key.map = model.key.map == nil ? newDatabaseName() : nil
      return "rename the primary key of \(model.name)"
    case 1:
      guard let check = pick(Array(model.checks.indices)) else { return nil }
      schema.models[place].checks[check].map = newDatabaseName()
      return "rename a check of \(model.name)"
    case 2:
      guard let field = pick(model.fields.indices.filter { model.fields[$0].check != nil }) else {
        return nil
      }
      schema.models[place].fields[field].checkName = newDatabaseName()
      return "rename the check of \(model.name).\(model.fields[field].name)"
    default:
      guard let relation = pick(Array(model.relations.indices)) else { return nil }
      schema.models[place].relations[relation].map =
        model.relations[relation].map == nil ? newDatabaseName() : nil
      return "rename a foreign key of \(model.name)"
    }
  }

  mutating func renameJoinTable() -> String? {
    guard let place = pick(Array(schema.links.indices)) else { return nil }
    let link = schema.links[place]
    let isLonely =
      link.left != link.right
      && schema.links.filter { Set([$0.left, $0.right]) == Set([link.left, link.right]) }.count == 1
    schema.links[place].name = link.name != nil && isLonely && chance(40) ? nil : "link\(newID())"
    return "rename the join table of \(link.name ?? "a relation")"
  }
}
