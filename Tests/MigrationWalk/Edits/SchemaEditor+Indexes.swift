import TestSupport

extension SchemaEditor {
  /// Whether a B-tree can hold values of a type.
  private static func isSortable(_ field: WalkedField) -> Bool {
    if field.type.isList { return false }
    switch field.type.base {
    case .enumeration: return true
    case .composite, .unsupported: return false
    case .scalar(let name, _): return name != "Json"
    }
  }

  mutating func addUniqueIndex() -> String? {
    guard
      let place = pickField(where: { model, field in
        field.type.isWide && field.isOrdinary && !model.isForeign(field.id)
          && !model.isKey([field.id])
      })
    else { return nil }
    let model = schema.models[place.model]
    let field = model.fields[place.field]
    var index = WalkedIndex(id: newID(), isUnique: true, columns: [.init(field: field.id)])
    let others = model.fields.filter {
      $0.id != field.id && Self.isSortable($0) && !settled.contains($0.id)
    }
    if chance(35), let other = pick(others) {
      index.columns.insert(.init(field: other.id), at: chance(50) ? 0 : 1)
    }
    index.map = newConstraintName()
    if schema.models[place.model].isKey(index.fields) { return nil }
    guard makeDistinct(field.id, in: model) else { return nil }
    schema.models[place.model].indexes.append(index)
    return "add unique index on \(model.name).\(field.name)"
  }

  /// Makes sure that rows differ in a field.
  ///
  /// - Returns: Whether that can be had.
  mutating func makeDistinct(_ field: Int, in model: WalkedModel) -> Bool {
    if model.isKey([field]) { return true }
    if isReferenced(field) { return false }
    prepare(.distinct(field: field))
    return true
  }

  mutating func addIndex() -> String? {
    guard let place = pickModel() else { return nil }
    let fields = schema.models[place].fields.filter(Self.isSortable).shuffled(using: &random)
    let columns = fields.prefix(Int.random(in: 1...3, using: &random)).map {
      WalkedIndex.Column(field: $0.id)
    }
    if columns.isEmpty { return nil }
    var index = WalkedIndex(id: newID(), columns: columns)
    if chance(30) { index.columns[0].isDescending = true }
    index.map = newConstraintName()
    schema.models[place].indexes.append(index)
    return "add index on \(schema.models[place].name)"
  }

  private mutating func pickIndex(
    where condition: (WalkedIndex) -> Bool
  ) -> (model: Int, index: Int)? {
    guard let place = pickModel(where: { $0.indexes.contains(where: condition) }) else {
      return nil
    }
    let indexes = schema.models[place].indexes
    return pick(indexes.indices.filter { condition(indexes[$0]) }).map { (place, $0) }
  }

  mutating func dropIndex() -> String? {
    guard let place = pickIndex(where: { _ in true }) else { return nil }
    let model = schema.models[place.model]
    let index = model.indexes[place.index]
    let isTarget = schema.models.contains {
      $0.relations.contains { $0.parent == model.id && $0.references == index.fields }
    }
    if index.isUnique, isTarget { return nil }
    schema.models[place.model].indexes.remove(at: place.index)
    return "drop an index of \(model.name)"
  }

  mutating func changeSort() -> String? {
    guard let place = pickIndex(where: { !$0.columns.isEmpty && $0.method == nil }) else {
      return nil
    }
    let fields = schema.models[place.model].indexes[place.index].fields
    let isTarget = schema.models.contains { $0.relations.contains { $0.references == fields } }
    if isTarget { return nil }
    schema.models[place.model].indexes[place.index].columns[0].isDescending.toggle()
    return "sort an index of \(schema.models[place.model].name) otherwise"
  }

  mutating func changeMethod() -> String? {
    guard isPostgreSQL,
      let place = pickField(where: { model, field in
        field.type.isList
          || ["Json", "String", "Int", "DateTime", "String.Inet"].contains(field.type.word)
      })
    else { return nil }
    let field = schema.models[place.model].fields[place.field]
    if case .composite = field.type.base { return nil }
    // PostgreSQL cannot compare values of `json`.
    if field.type.word == "Json.Json" { return nil }
    if case .unsupported = field.type.base { return nil }
    var index = WalkedIndex(id: newID(), columns: [.init(field: field.id)])
    switch field.type.word {
    case _ where field.type.isList: index.method = "Gin"
    case "Json":
      index.method = "Gin"
      index.columns[0].operators = chance(50) ? "JsonbPathOps" : nil
    case "String": index.method = pick(["Hash", "SpGist", "Brin"])
    case "String.Inet":
      index.method = "Gist"
      index.columns[0].operators = "InetOps"
    default: index.method = pick(["Hash", "Brin"])
    }
    // Another method for an index that is there, or another index.
    let olds = schema.models[place.model].indexes
    if let old = olds.firstIndex(where: {
      $0.fields == [field.id] && !$0.isUnique && $0.predicate == nil
    }) {
      index.map = olds[old].map
      if olds[old].method != nil, field.type.word != "Json", !field.type.isList {
        index.method = nil
        index.columns[0].operators = nil
      }
      schema.models[place.model].indexes[old] = index
    } else {
      schema.models[place.model].indexes.append(index)
    }
    return "index \(schema.models[place.model].name).\(field.name) by \(index.method ?? "BTree")"
  }

  mutating func addPartialIndex() -> String? {
    guard let place = pickModel() else { return nil }
    let model = schema.models[place]
    let fields = model.fields.filter(Self.isSortable)
    guard let target = pick(fields), let subject = pick(fields) else { return nil }
    var index = WalkedIndex(id: newID(), columns: [.init(field: target.id)])
    index.map = newDatabaseName()
    if let id = subject.type.enumeration, chance(60),
      let label = pick(schema.enums.first { $0.id == id }?.labels ?? [])
    {
      // A label that is new cannot be named by what exists in the same migration, except in two.
      index.predicate = .label(field: subject.id, label: label.id, isNegated: chance(30))
    } else if subject.isOptional, chance(60) {
      index.predicate = .null(field: subject.id, isNegated: chance(50))
    } else {
      index.predicate = .raw(WalkedSQL(.column(subject.id), .text(" IS NOT NULL")))
    }
    let canBeDistinct =
      target.type.isWide && target.isOrdinary && !model.isForeign(target.id)
      && !settled.contains(target.id)
    if canBeDistinct, chance(50) { index.isUnique = makeDistinct(target.id, in: model) }
    schema.models[place].indexes.append(index)
    return "add partial index on \(model.name).\(target.name)"
  }

  mutating func addExpressionIndex() -> String? {
    guard
      let place = pickField(where: { model, field in
        field.type == WalkedType("String") && field.isOrdinary && !model.isForeign(field.id)
      })
    else { return nil }
    let model = schema.models[place.model]
    let field = model.fields[place.field]
    var index = WalkedIndex(id: newID(), map: newDatabaseName())
    index.expression = WalkedSQL(.text("lower("), .column(field.id), .text(")"))
    if chance(40) { index.isUnique = makeDistinct(field.id, in: model) }
    schema.models[place.model].indexes.append(index)
    return "add expression index on \(model.name).\(field.name)"
  }
}
