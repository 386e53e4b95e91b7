import TestSupport

extension SchemaEditor {
  mutating func alterType() -> String? {
    let isPostgreSQL = isPostgreSQL
    guard
      let place = pickField(where: { model, field in
        !field.type.isList && field.isOrdinary && !model.isForeign(field.id)
          && !model.key.fields.contains(field.id)
      })
    else { return nil }
    let field = schema.models[place.model].fields[place.field]
    if isReferenced(field.id) { return nil }
    var changes = TypeChange.all(from: field.type.word, isPostgreSQL: isPostgreSQL)
    if let id = field.type.enumeration {
      if schema.models[place.model].indexes.contains(where: {
        $0.allFields.contains(field.id) && $0.predicate != nil
      }) {
        return nil
      }
      _ = id
      changes = [TypeChange(to: WalkedType("String"), preparation: .none)]
    }
    guard let change = pick(changes) else { return nil }
    if isInSQL(field.id, of: schema.models[place.model]), !change.to.isLike(field.type) {
      return nil
    }
    if mustStayDistinct(field.id, in: schema.models[place.model]), !change.to.isWide { return nil }
    return apply(change, to: field, at: place)
  }

  /// Whether SQL names a field, which would mean nothing for values of another kind.
  private func isInSQL(_ field: Int, of model: WalkedModel) -> Bool {
    model.isInExpression(field)
      || model.indexes.contains { $0.expression?.fields.contains(field) ?? false }
  }

  private func mustStayDistinct(_ field: Int, in model: WalkedModel) -> Bool {
    model.isInKey(field)
  }

  private mutating func apply(
    _ change: TypeChange, to field: WalkedField, at place: (model: Int, field: Int)
  ) -> String {
    switch change.preparation {
    case .none: break
    case .values(let type): prepare(.values(field: field.id, of: type))
    case .texts(let type): prepare(.texts(field: field.id, of: type))
    }
    if change.isConverted { converted.insert(field.id) }
    if !change.isCompared { unchecked.insert(field.id) }
    settled.insert(field.id)
    var new = field
    new.type = change.to
    new.defaultValue = chance(50) ? newDefault(for: new.type) : nil
    schema.models[place.model].fields[place.field] = new
    return
      "change \(schema.models[place.model].name).\(field.name) from \(field.type.word) to \(change.to.word)"
  }

  /// A value becomes a list of one, and the other way round.
  mutating func changeList() -> String? {
    guard isPostgreSQL,
      let place = pickField(where: { model, field in
        field.isOrdinary && !model.isMentioned(field.id)
          && !["Json", "Json.Json"].contains(field.type.word)
      })
    else { return nil }
    var field = schema.models[place.model].fields[place.field]
    if isReferenced(field.id) { return nil }
    if case .scalar = field.type.base {} else if field.type.enumeration == nil { return nil }
    if field.type.isList { prepare(.single(field: field.id)) }
    field.type.isList.toggle()
    field.isOptional = !field.type.isList && chance(50)
    field.defaultValue = nil
    settled.insert(field.id)
    schema.models[place.model].fields[place.field] = field
    return
      "change \(schema.models[place.model].name).\(field.name) \(field.type.isList ? "to a list" : "from a list")"
  }

  /// A numbering that runs out of numbers.
  mutating func widenNumbering() -> String? {
    guard
      let place = pickField(where: { _, field in
        field.isAutoincrement && ["Int", "BigInt"].contains(field.type.word)
      })
    else { return nil }
    let field = schema.models[place.model].fields[place.field]
    if field.type.word == "BigInt", chance(60) { return nil }
    let type = WalkedType(field.type.word == "Int" ? "BigInt" : "Int")
    retype(field.id, to: type)
    return "change the numbering \(schema.models[place.model].name).\(field.name) to \(type.word)"
  }

  /// Gives a key another type, and all that reference it.
  private mutating func retype(_ field: Int, to type: WalkedType) {
    settled.insert(field)
    for model in schema.models.indices {
      if let place = schema.models[model].place(of: field) {
        schema.models[model].fields[place].type = type
      }
      for relation in schema.models[model].relations {
        for (from, to) in zip(relation.fields, relation.references) where to == field {
          if !settled.contains(from) { retype(from, to: type) }
        }
      }
    }
  }

  mutating func toggleAutoincrement() -> String? {
    guard
      let place = pickField(where: { model, field in
        model.key.fields == [field.id] && ["Int", "BigInt"].contains(field.type.word)
      })
    else { return nil }
    let isOn = schema.models[place.model].fields[place.field].isAutoincrement
    schema.models[place.model].fields[place.field].defaultValue =
      isOn ? nil : .text("autoincrement()")
    let name = schema.models[place.model].name
    return isOn ? "stop numbering \(name)" : "number the rows of \(name)"
  }

  mutating func addTypedJSON() -> String? {
    addSpecial(WalkedType(.composite("Address"), isList: chance(40)))
  }

  mutating func addUnsupported() -> String? {
    let types = isPostgreSQL ? ["point", "interval", "int4range", "circle"] : ["geometry"]
    guard let type = pick(types) else { return nil }
    return addSpecial(WalkedType(.unsupported(type)))
  }

  private mutating func addSpecial(_ type: WalkedType) -> String? {
    guard let place = pickModel() else { return nil }
    var field = WalkedField(id: newID(), name: newFieldName(), type: type)
    field.isOptional = !type.isList
    schema.models[place].fields.append(field)
    settled.insert(field.id)
    return "add column \(schema.models[place].name).\(field.name) of a special type"
  }
}
