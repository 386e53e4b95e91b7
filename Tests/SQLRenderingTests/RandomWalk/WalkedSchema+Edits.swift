extension WalkedSchema {
  private static let types = [
    "String", "Int", "BigInt", "Boolean", "DateTime", "Float", "Color", "Json",
  ]

  /// One random edit, and what it is called.
  ///
  /// - Parameters:
  ///   - number: The edit's number, for names that nothing else has.
  ///   - random: Where chance comes from.
  mutating func edit(_ number: Int, _ random: inout SeededGenerator) -> String {
    switch Int.random(in: 0..<20, using: &random) {
    case 0, 1: return addModel(number, &random)
    case 2: return dropModel(&random)
    case 3: return renameModel(number, &random)
    case 4, 5, 6: return addField(number, &random)
    case 7: return dropField(&random)
    case 8: return renameField(number, &random)
    case 9: return changeNullability(&random)
    case 10: return changeDefault(&random)
    case 11: return changeType(&random)
    case 12: return toggleUnique(&random)
    case 13: return toggleIndex(&random)
    case 14, 15: return toggleParent(&random)
    case 16: return toggleLink(&random)
    case 17: return addLabel(number, &random)
    case 18: return renameLabel(number)
    default: return toggleCheck(&random)
    }
  }

  mutating func addModel(_ number: Int, _ random: inout SeededGenerator) -> String {
    var model = Model(name: "Model\(number)", fields: [])
    for place in 0..<Int.random(in: 1...5, using: &random) {
      model.fields.append(newField("field\(number)x\(place)", &random))
    }
    models.append(model)
    return "add model \(model.name)"
  }

  private func newField(_ name: String, _ random: inout SeededGenerator) -> Field {
    let type = Self.types.randomElement(using: &random) ?? "Int"
    var field = Field(name: name, type: type)
    field.isOptional = Bool.random(using: &random)
    if Bool.random(using: &random) { field.defaultText = value(of: type) }
    field.isDistinct = ["String", "Int", "BigInt"].contains(type)
    return field
  }

  private func value(of type: String) -> String {
    switch type {
    case "String": "\"it's\""
    case "Boolean": "true"
    case "DateTime": "now()"
    case "Float": "1.5"
    case "Color": labels[0].name
    case "Json": "\"{}\""
    default: "7"
    }
  }

  private mutating func dropModel(_ random: inout SeededGenerator) -> String {
    guard models.count > 3, let place = models.indices.randomElement(using: &random) else {
      return "nothing"
    }
    let name = models[place].name
    models.remove(at: place)
    for model in models.indices { models[model].parents.removeAll { $0.model == name } }
    links.removeAll { $0.0 == name || $0.1 == name }
    return "drop model \(name)"
  }

  private mutating func renameModel(_ number: Int, _ random: inout SeededGenerator) -> String {
    guard let place = models.indices.randomElement(using: &random) else { return "nothing" }
    let old = models[place].name
    // A name that sorts elsewhere, so that join tables change sides.
    let new = (Bool.random(using: &random) ? "Zebra" : "Ant") + String(number)
    models[place].name = new
    models[place].formerName = old
    for model in models.indices {
      for parent in models[model].parents.indices where models[model].parents[parent].model == old {
        models[model].parents.remove(at: parent)
        break
      }
    }
    for link in links.indices {
      if links[link].0 == old { links[link].0 = new }
      if links[link].1 == old { links[link].1 = new }
    }
    return "rename model \(old) to \(new)"
  }

  private mutating func addField(_ number: Int, _ random: inout SeededGenerator) -> String {
    guard let place = models.indices.randomElement(using: &random) else { return "nothing" }
    var field = newField("field\(number)", &random)
    field.isDistinct = false
    if !field.isOptional { field.defaultText = value(of: field.type) }
    models[place].fields.append(field)
    return "add field \(models[place].name).\(field.name)"
  }

  /// A field that nothing else names.
  private func freeField(
    _ random: inout SeededGenerator, _ condition: (Field) -> Bool
  ) -> (model: Int, field: Int)? {
    let places = models.indices.flatMap { model in
      models[model].fields.indices.filter { field in
        condition(models[model].fields[field])
          && !models[model].indexes.contains(models[model].fields[field].name)
      }.map { (model: model, field: $0) }
    }
    return places.randomElement(using: &random)
  }

  private mutating func dropField(_ random: inout SeededGenerator) -> String {
    guard let place = freeField(&random, { _ in true }) else { return "nothing" }
    let field = models[place.model].fields.remove(at: place.field)
    return "drop field \(models[place.model].name).\(field.name)"
  }

  private mutating func renameField(_ number: Int, _ random: inout SeededGenerator) -> String {
    guard let place = freeField(&random, { $0.attributes.isEmpty }) else { return "nothing" }
    let old = models[place.model].fields[place.field].name
    models[place.model].fields[place.field].name = "renamed\(number)"
    models[place.model].fields[place.field].formerName = old
    return "rename field \(models[place.model].name).\(old) to renamed\(number)"
  }

  private mutating func changeNullability(_ random: inout SeededGenerator) -> String {
    // Becoming required with NULLs in the rows fails on PostgreSQL, as it should.
    guard let place = freeField(&random, { !$0.isOptional }) else { return "nothing" }
    models[place.model].fields[place.field].isOptional = true
    return "make \(models[place.model].fields[place.field].name) optional"
  }

  private mutating func changeDefault(_ random: inout SeededGenerator) -> String {
    guard let place = freeField(&random, { _ in true }) else { return "nothing" }
    let field = models[place.model].fields[place.field]
    models[place.model].fields[place.field].defaultText =
      field.defaultText == nil ? value(of: field.type) : nil
    return "change the default of \(field.name)"
  }

  private mutating func changeType(_ random: inout SeededGenerator) -> String {
    guard let place = freeField(&random, { $0.type == "Int" && $0.attributes.isEmpty }) else {
      return "nothing"
    }
    models[place.model].fields[place.field].type = Bool.random(using: &random) ? "BigInt" : "String"
    models[place.model].fields[place.field].defaultText = nil
    return "change the type of \(models[place.model].fields[place.field].name)"
  }

  private mutating func toggleUnique(_ random: inout SeededGenerator) -> String {
    guard let place = freeField(&random, { $0.isDistinct }) else { return "nothing" }
    models[place.model].fields[place.field].isUnique.toggle()
    return "toggle unique on \(models[place.model].fields[place.field].name)"
  }

  private mutating func toggleIndex(_ random: inout SeededGenerator) -> String {
    guard let model = models.indices.randomElement(using: &random) else { return "nothing" }
    if models[model].indexes.isEmpty, let field = models[model].fields.first, field.type != "Json" {
      models[model].indexes = [field.name]
    } else {
      models[model].indexes = []
    }
    return "toggle the index of \(models[model].name)"
  }

  private mutating func toggleParent(_ random: inout SeededGenerator) -> String {
    guard let child = models.indices.randomElement(using: &random),
      let parent = models.randomElement(using: &random), parent.name != models[child].name
    else { return "nothing" }
    if let place = models[child].parents.firstIndex(where: { $0.model == parent.name }) {
      models[child].parents.remove(at: place)
    } else {
      let onDelete = Bool.random(using: &random) ? "Cascade" : "SetNull"
      models[child].parents.append((parent.name, true, onDelete))
    }
    return "toggle the relation of \(models[child].name) to \(parent.name)"
  }

  private mutating func toggleLink(_ random: inout SeededGenerator) -> String {
    guard let left = models.randomElement(using: &random)?.name,
      let right = models.randomElement(using: &random)?.name, left != right
    else { return "nothing" }
    if let place = links.firstIndex(where: { Set([$0.0, $0.1]) == [left, right] }) {
      links.remove(at: place)
    } else {
      links.append((left, right))
    }
    return "toggle the link of \(left) and \(right)"
  }

  private mutating func addLabel(_ number: Int, _ random: inout SeededGenerator) -> String {
    labels.insert(("label\(number)", nil), at: Int.random(in: 1...labels.count, using: &random))
    return "add label\(number)"
  }

  /// Only a label that no default names.
  private mutating func renameLabel(_ number: Int) -> String {
    let old = labels[labels.count - 1].name
    labels[labels.count - 1] = ("renamed\(number)", old)
    return "rename label \(old)"
  }

  private mutating func toggleCheck(_ random: inout SeededGenerator) -> String {
    guard let place = freeField(&random, { $0.type == "Int" && $0.formerName == nil }) else {
      return "nothing"
    }
    let field = models[place.model].fields[place.field]
    models[place.model].fields[place.field].attributes =
      field.attributes.isEmpty ? "@check(\"\(field.name) > -1\")" : ""
    return "toggle the check of \(field.name)"
  }
}
