import TestSupport

extension SchemaEditor {
  /// Adds a condition that every row meets, or takes one away.
  mutating func changeChecks() -> String? {
    if chance(30), let place = pickModel(where: { !$0.checks.isEmpty }) {
      schema.models[place].checks.removeLast()
      return "drop a check of \(schema.models[place].name)"
    }
    if chance(30), let place = pickModel(where: { $0.fields.count > 2 }) {
      let fields = schema.models[place].fields.filter { $0.generated == nil }.shuffled(
        using: &random)
      guard fields.count > 1 else { return nil }
      let sql = WalkedSQL(
        .column(fields[0].id), .text(" IS NULL OR "), .column(fields[0].id),
        .text(" IS NOT NULL OR "), .column(fields[1].id), .text(" IS NULL"))
      schema.models[place].checks.append(.init(id: newID(), sql: sql, map: newDatabaseName()))
      return "add a check of two columns to \(schema.models[place].name)"
    }
    guard let place = pickField(where: { $1.generated == nil && !$1.type.isList }) else {
      return nil
    }
    let field = schema.models[place.model].fields[place.field]
    if field.check != nil {
      schema.models[place.model].fields[place.field].check = nil
      schema.models[place.model].fields[place.field].checkName = nil
      return "drop the check of \(field.name)"
    }
    settled.insert(field.id)
    schema.models[place.model].fields[place.field].check = condition(of: field)
    schema.models[place.model].fields[place.field].checkName = newConstraintName()
    return "add a check to \(schema.models[place.model].name).\(field.name)"
  }

  private mutating func condition(of field: WalkedField) -> WalkedSQL {
    if let id = field.type.enumeration,
      let label = pick(schema.enums.first { $0.id == id }?.labels ?? [])
    {
      settled.insert(label.id)
      return WalkedSQL(
        .column(field.id), .text(" = "), .label(label.id), .text(" OR "), .column(field.id),
        .text(" <> "), .label(label.id))
    }
    switch field.type.word {
    case "Int", "BigInt", "Int.SmallInt":
      return WalkedSQL(.column(field.id), .text(" > -5 OR "), .column(field.id), .text(" < 5"))
    case "String", "String.VarChar(40)", "String.VarChar(120)":
      return WalkedSQL(.text("length("), .column(field.id), .text(") < 10000"))
    default:
      return WalkedSQL(
        .column(field.id), .text(" IS NULL OR "), .column(field.id), .text(" IS NOT NULL"))
    }
  }

  mutating func addGenerated() -> String? {
    if chance(30),
      let place = pickField(where: { $1.generated != nil && $1.type.word == "String" })
    {
      // Another expression.
      let field = schema.models[place.model].fields[place.field]
      guard let source = field.generated?.fields.first else { return nil }
      let function = field.generated?.pieces.first == .text("upper(") ? "lower(" : "upper("
      schema.models[place.model].fields[place.field].generated = WalkedSQL(
        .text(function), .column(source), .text(")"))
      settled.insert(field.id)
      return "compute \(schema.models[place.model].name).\(field.name) otherwise"
    }
    guard
      let place = pickField(where: { _, field in
        !field.type.isList && field.generated == nil
          && ["String", "Int", "String.VarChar(40)"].contains(field.type.word)
          && !field.isAutoincrement
      })
    else { return nil }
    let source = schema.models[place.model].fields[place.field]
    if !isPostgreSQL, schema.models[place.model].key.fields == [source.id] { return nil }
    var field = WalkedField(id: newID(), name: newFieldName(), type: WalkedType("String"))
    field.isOptional = true
    if source.type.word == "Int" {
      field.type = WalkedType("Int")
      field.generated = WalkedSQL(.text("coalesce("), .column(source.id), .text(", 0) % 7"))
      field.isOptional = chance(50)
    } else {
      field.generated = WalkedSQL(.text("upper("), .column(source.id), .text(")"))
    }
    settled.formUnion([source.id, field.id])
    schema.models[place.model].fields.append(field)
    return "add generated column \(schema.models[place.model].name).\(field.name)"
  }

  /// `@version`, `@softDelete` and `@updatedAt`, on new columns and on those that are there.
  mutating func addAttribute() -> String? {
    if chance(30), let place = pickField(where: { $1.attribute != nil }) {
      let field = schema.models[place.model].fields[place.field]
      schema.models[place.model].fields[place.field].attribute = nil
      settled.insert(field.id)
      return "take \(field.attribute ?? "") from \(schema.models[place.model].name).\(field.name)"
    }
    guard let place = pickModel() else { return nil }
    let words = [
      "@version", "@softDelete", "@updatedAt(by: Database)", "@updatedAt(by: Database)",
      "@updatedAt",
    ]
    guard let word = pick(words),
      !schema.models[place].fields.contains(where: { $0.attribute == word })
    else { return nil }
    let isNew = settled
    // Rows that are updated together have one time, which no unique key would take, and a foreign
    // key that the clock sets would reference nothing.
    let model = schema.models[place]
    let distinct = Set(model.indexes.filter(\.isUnique).flatMap(\.fields))
      .union(model.key.fields)
    if word.hasPrefix("@updatedAt"), chance(30),
      let known = schema.models[place].fields.firstIndex(where: {
        $0.type.word.hasPrefix("DateTime") && !$0.type.word.hasSuffix("Time(6)") && $0.isOrdinary
          && $0.type.word != "DateTime.Date"
          && !isNew.contains($0.id) && !distinct.contains($0.id) && !model.isForeign($0.id)
          && !$0.type.isList && !$0.isOptional
      })
    {
      let field = schema.models[place].fields[known]
      schema.models[place].fields[known].attribute = word
      settled.insert(field.id)
      return "\(word) on \(schema.models[place].name).\(field.name)"
    }
    var field = WalkedField(id: newID(), name: newFieldName(), type: WalkedType("DateTime"))
    field.attribute = word
    switch word {
    case "@version": field.type = WalkedType("Int")
    case "@softDelete": field.isOptional = true
    default: field.defaultValue = .text("now()")
    }
    schema.models[place].fields.append(field)
    settled.insert(field.id)
    return "add column \(schema.models[place].name).\(field.name) \(word)"
  }
}
