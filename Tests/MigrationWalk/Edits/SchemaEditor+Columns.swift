import TestSupport

extension SchemaEditor {
  /// The types of new fields.
  private var scalarTypes: [WalkedType] {
    let common = [
      "String", "Int", "BigInt", "Boolean", "DateTime", "Float", "Decimal", "Json", "Bytes",
    ]
    let plain = common.map { WalkedType($0) }
    guard isPostgreSQL else { return plain }
    let natives = [
      ("String", "VarChar(40)"), ("String", "VarChar(120)"), ("String", "Char(3)"),
      ("String", "Uuid"), ("String", "Inet"), ("String", "Bit(5)"), ("Int", "SmallInt"),
      ("Float", "Real"), ("Decimal", "Decimal(20, 6)"), ("DateTime", "Timestamptz(6)"),
      ("DateTime", "Timestamptz(3)"), ("DateTime", "Date"), ("DateTime", "Time(6)"),
      ("Json", "Json"),
    ]
    return plain + natives.map { WalkedType($0.0, $0.1) }
  }

  mutating func newField() -> WalkedField {
    var field = WalkedField(id: newID(), name: newFieldName(), type: WalkedType("String"))
    field.type = pick(scalarTypes) ?? field.type
    if chance(20), let type = pick(schema.enums) { field.type = WalkedType(.enumeration(type.id)) }
    if isPostgreSQL, chance(15) { field.type.isList = true }
    field.isOptional = !field.type.isList && chance(50)
    if chance(45) { field.defaultValue = newDefault(for: field.type) }
    if chance(12) { field.column = newDatabaseName() }
    if chance(20) { field.comment = "What \"it\" is: \(field.name)" }
    return field
  }

  /// A default of a type; `nil` where none is tried.
  mutating func newDefault(for type: WalkedType) -> WalkedField.Default? {
    if case .enumeration(let id) = type.base {
      guard let label = pick(schema.enums.first { $0.id == id }?.labels ?? []) else { return nil }
      return type.isList ? .text("[\(label.name)]") : .label(label.id)
    }
    guard case .scalar(let name, let native) = type.base else { return nil }
    if type.isList { return name == "Int" && native == nil ? .text("[1, 2]") : .text("[]") }
    let texts: [String] =
      switch type.word {
      case "String", "String.VarChar(40)", "String.VarChar(120)":
        ["\"it's\"", "\"\"", "\"ünï \\\\ \\\" code\""]
      case "Int", "Int.SmallInt": ["7", "-1", "0"]
      case "BigInt": ["9007199254740993", "-5"]
      case "Boolean": ["true", "false"]
      case "DateTime", "DateTime.Timestamptz(3)", "DateTime.Timestamptz(6)":
        ["now()", "\"2020-02-29T12:30:00.000Z\""]
      case "Float", "Float.Real": ["1.5", "-0.25"]
      case "Decimal", "Decimal.Decimal(20, 6)": ["1.50", "-3"]
      case "Json": ["\"{}\"", "\"{\\\"a\\\": [1]}\""]
      case "Bytes": ["\"aGVsbG8=\""]
      default: []
      }
    return pick(texts).map { .text($0) }
  }

  mutating func addColumn() -> String? {
    guard let place = pickModel() else { return nil }
    if schema.models[place].fields.count > 14 { return dropColumn() }
    var field = newField()
    let isNew = created.contains(schema.models[place].id)
    if !isNew, !field.isOptional, !field.type.isList, field.defaultValue == nil {
      // Rows that are there need a value: the default, or an answer.
      let isFilled = WalkedFill.answers(field.name) && chance(50)
      if !isFilled { field.defaultValue = newDefault(for: field.type) }
      if !isFilled, field.defaultValue == nil { field.isOptional = true }
    }
    schema.models[place].fields.append(field)
    settled.insert(field.id)
    return "add column \(schema.models[place].name).\(field.name)"
  }

  mutating func dropColumn() -> String? {
    // With its index, if it is in one.
    let takesIndexes = chance(50)
    guard
      let place = pickField(where: { model, field in
        !model.isForeign(field.id) && !model.key.fields.contains(field.id)
          && !model.isInExpression(field.id)
          && (takesIndexes || !model.isMentioned(field.id))
      })
    else { return nil }
    let field = schema.models[place.model].fields[place.field]
    if isReferenced(field.id) { return nil }
    schema.models[place.model].fields.remove(at: place.field)
    schema.models[place.model].indexes.removeAll { $0.allFields.contains(field.id) }
    return "drop column \(schema.models[place.model].name).\(field.name)"
  }

  /// Whether a foreign key references a field.
  func isReferenced(_ field: Int) -> Bool {
    schema.models.contains { $0.relations.contains { $0.references.contains(field) } }
  }

  /// Whether the join table of a link references a model.
  func isLinked(_ model: WalkedModel) -> Bool {
    schema.links.contains { $0.left == model.id || $0.right == model.id }
  }

  /// Another type that the values cannot become.
  mutating func recreateColumn() -> String? {
    guard
      let place = pickField(where: { model, field in
        !model.isMentioned(field.id) && field.isOrdinary
          && ["Json", "Boolean", "Bytes", "DateTime.Date", "String.Uuid"].contains(field.type.word)
      })
    else { return nil }
    var field = schema.models[place.model].fields[place.field]
    if isReferenced(field.id) { return nil }
    let next =
      ["Boolean": "DateTime", "Bytes": "Boolean", "DateTime.Date": "Boolean"][field.type.word]
      ?? "Bytes"
    if isPostgreSQL, field.type.word == "String.Uuid" { return nil }
    field.type = WalkedType(next, isList: field.type.isList)
    field.isOptional = !field.type.isList
    field.defaultValue = nil
    lost.insert(field.id)
    settled.insert(field.id)
    schema.models[place.model].fields[place.field] = field
    return "recreate column \(schema.models[place.model].name).\(field.name)"
  }

  mutating func dropNotNull() -> String? {
    guard
      let place = pickField(where: { model, field in
        !field.isOptional && !field.type.isList && field.attribute == nil
          && field.generated == nil && !field.isAutoincrement
          && !model.key.fields.contains(field.id)
      })
    else { return nil }
    let field = schema.models[place.model].fields[place.field]
    if isReferenced(field.id) { return nil }
    schema.models[place.model].fields[place.field].isOptional = true
    settled.insert(field.id)
    return "make \(schema.models[place.model].name).\(field.name) optional"
  }

  mutating func setNotNull() -> String? {
    guard
      let place = pickField(where: { model, field in
        field.isOptional && field.isOrdinary && !model.isForeign(field.id)
          && field.type.base != .unsupported("geometry")
      })
    else { return nil }
    let field = schema.models[place.model].fields[place.field]
    // On SQLite rows take the default.
    let isInKey = schema.models[place.model].isInKey(field.id)
    if !isPostgreSQL, !isInKey, let value = field.plainDefault, chance(50) {
      filled[field.id] = value
    } else {
      prepare(.notNull(field: field.id))
    }
    schema.models[place.model].fields[place.field].isOptional = false
    settled.insert(field.id)
    return "make \(schema.models[place.model].name).\(field.name) required"
  }

  mutating func setDefault() -> String? {
    guard
      let place = pickField(where: { model, field in
        field.isOrdinary && !model.key.fields.contains(field.id)
      })
    else { return nil }
    let field = schema.models[place.model].fields[place.field]
    guard let value = newDefault(for: field.type) else { return nil }
    schema.models[place.model].fields[place.field].defaultValue = value
    return "set the default of \(schema.models[place.model].name).\(field.name)"
  }

  mutating func dropDefault() -> String? {
    guard let place = pickField(where: { $1.isOrdinary && $1.defaultValue != nil }) else {
      return nil
    }
    let field = schema.models[place.model].fields[place.field]
    schema.models[place.model].fields[place.field].defaultValue = nil
    return "drop the default of \(schema.models[place.model].name).\(field.name)"
  }

  /// One of the edits for which SQLite rebuilds the table.
  mutating func redefine() -> String? {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: setNotNull()
    case 1: dropNotNull()
    case 2: setDefault()
    case 3: dropDefault()
    case 4: alterType()
    default: changeChecks()
    }
  }

  mutating func addDatabaseDefault() -> String? {
    let choices =
      isPostgreSQL
      ? [
        (WalkedType("String", "Uuid"), "gen_random_uuid()"), (WalkedType("Int"), "(1 + 2)"),
        (WalkedType("String"), "upper('x''y')"),
        (WalkedType("DateTime", "Timestamptz(6)"), "now()"),
      ]
      : [(WalkedType("Int"), "(1 + 2)"), (WalkedType("String"), "upper('x''y')")]
    guard let place = pickModel(), let choice = pick(choices) else { return nil }
    var field = WalkedField(id: newID(), name: newFieldName(), type: choice.0)
    field.isOptional = chance(50)
    field.defaultValue = .text("dbgenerated(\(SchemaWriter.string(choice.1)))")
    schema.models[place].fields.append(field)
    settled.insert(field.id)
    return "add column \(schema.models[place].name).\(field.name) with an expression as default"
  }
}
