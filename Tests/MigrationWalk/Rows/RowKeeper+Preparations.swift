import TestSupport

extension RowKeeper {
  /// Prepares the rows before for what an edit needs.
  mutating func prepare(_ preparations: [Preparation]) async throws {
    for preparation in preparations { try await prepare(preparation) }
  }

  private mutating func prepare(_ preparation: Preparation) async throws {
    switch preparation {
    case .values(let field, let type):
      try await change(field) { field, isDistinct, keeper in
        keeper.values.value(of: type, isDistinct: isDistinct)
      }
    case .texts(let field, let type):
      try await change(field) { field, isDistinct, keeper in
        keeper.values.text(sayingA: type, isDistinct: isDistinct)
      }
    case .single(let field):
      try await change(field) { field, _, keeper in keeper.values.single(of: field.type) }
    case .notNull(let field): try await fillGaps(field)
    case .distinct(let field):
      guard let owner = schema.owner(of: field), let found = owner.field(field) else { return }
      try await update(owner) { _, keeper in
        if found.isOptional, keeper.values.chance(20) { return [field: "NULL"] }
        return [field: keeper.values.value(of: found.type, isDistinct: true)]
      }
    case .reference(let fields, let parent, let references):
      try await point(fields, at: parent, references)
    case .without(let label, let type): try await take(label, of: type)
    }
  }

  /// New values in place of those that are not `NULL`.
  private mutating func change(
    _ id: Int, _ value: (WalkedField, Bool, inout RowKeeper) -> String
  ) async throws {
    guard let owner = schema.owner(of: id), let field = owner.field(id) else { return }
    let isDistinct = owner.isInKey(id)
    try await update(owner) { _, keeper in
      if field.isOptional, keeper.values.chance(20) { return [id: "NULL"] }
      return [id: value(field, isDistinct, &keeper)]
    }
  }

  private mutating func fillGaps(_ id: Int) async throws {
    guard let owner = schema.owner(of: id), let field = owner.field(id) else { return }
    let isDistinct = owner.isInKey(id) && field.type.isWide
    let column = WalkedSQL.quoted(field.columnName)
    try await update(owner) { _, keeper in
      let value = keeper.values.value(of: field.type, isDistinct: isDistinct)
      return [id: "coalesce(\(column), \(value))"]
    }
  }

  private mutating func point(
    _ fields: [Int], at parent: Int, _ references: [Int]
  ) async throws {
    guard let owner = schema.owner(of: fields[0]), schema.model(parent) != nil else { return }
    let columns = references.map { database.literal(WalkedSQL.quoted(schema.columnName($0))) }
    guard let target = schema.model(parent) else { return }
    let list = columns.joined(separator: " || '\u{1}' || ")
    let keys = try await database.rows("SELECT \(list) FROM \(schema.tableName(target))").sorted()
    let isOptional = fields.allSatisfy { owner.field($0)?.isOptional ?? false }
    try await update(owner) { _, keeper in
      if isOptional, keeper.values.chance(25) { return [fields[0]: "NULL"] }
      let key = keys.randomElement(using: &keeper.values.random) ?? "NULL"
      let parts = key.split(separator: "\u{1}").map(String.init)
      return Dictionary(zip(fields, parts), uniquingKeysWith: { first, _ in first })
    }
  }

  /// Rows that hold a label get another one.
  private mutating func take(_ label: Int, of type: Int) async throws {
    let text = WalkedSQL.literal(schema.labelText(label))
    guard
      let other = schema.enums.first(where: { $0.id == type })?.labels.first(where: {
        $0.id != label
      })
    else { return }
    let new = WalkedSQL.literal(other.text)
    for model in schema.models {
      for field in model.fields where field.type.enumeration == type && field.generated == nil {
        let column = WalkedSQL.quoted(field.columnName)
        let table = schema.tableName(model)
        let name = values.sqlName(of: field.type.element)
        try await database.run(
          field.type.isList
            ? "UPDATE \(table) SET \(column) = array_replace(\(column), \(text)::\(name), \(new)::\(name));"
            : "UPDATE \(table) SET \(column) = \(new) WHERE \(column) = \(text);")
      }
    }
  }
}
