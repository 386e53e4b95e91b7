import DatabaseSchema
import DatabaseTypes
import TestSupport

/// Keeps rows in every table: fills what is new and gives edits the rows that they need.
struct RowKeeper {
  let database: WalkDatabase
  let schema: WalkedSchema
  var values: ValueMaker

  init(database: WalkDatabase, schema: WalkedSchema, values: ValueMaker) {
    self.database = database
    self.schema = schema
    self.values = values
  }

  /// How many rows every table has at least.
  static let least = 20

  var isPostgreSQL: Bool { schema.dialect == .postgresql }

  /// Fills every table that has too few rows, adds a row to some others, and gives new columns
  /// values.
  ///
  /// - Parameters:
  ///   - newFields: Fields whose columns are new in tables with rows.
  ///   - touched: The models that an edit has changed.
  mutating func fill(newFields: Set<Int> = [], touched: Set<Int> = []) async throws {
    for model in inOrder() {
      let count = try await database.count(schema.tableName(model))
      for id in newFields.sorted() { try await refresh(id, of: model) }
      if count < Self.least + 2 {
        var left = Self.least + 4 - count
        while left > 0 {
          try await insert(min(left, 6), into: model)
          left -= 6
        }
      } else if touched.contains(model.id), count < 3 * Self.least {
        try await insert(1, into: model)
      }
    }
    for link in schema.links { try await fill(link) }
  }

  /// The models, those that others need before them.
  private func inOrder() -> [WalkedModel] {
    var left = schema.models
    var done: [WalkedModel] = []
    var names: Set<Int> = []
    while !left.isEmpty {
      let place = left.firstIndex { model in
        model.relations.allSatisfy { relation in
          relation.parent == model.id || names.contains(relation.parent)
            || relation.fields.allSatisfy { model.field($0)?.isOptional ?? true }
        }
      }
      let model = left.remove(at: place ?? 0)
      names.insert(model.id)
      done.append(model)
    }
    return done
  }

  private mutating func insert(_ count: Int, into model: WalkedModel) async throws {
    let fields = model.fields.filter { $0.generated == nil && !$0.isAutoincrement }
    var keys: [Int: [[String]]] = [:]
    for relation in model.relations { keys[relation.id] = try await self.keys(of: relation) }
    var rows: [String] = []
    for _ in 0..<count {
      guard let foreign = references(of: model, keys) else { return }
      let row = fields.map { foreign[$0.id] ?? value(of: $0, in: model) }
      rows.append("(\(row.joined(separator: ", ")))")
    }
    if fields.isEmpty {
      let statement = "INSERT INTO \(schema.tableName(model)) DEFAULT VALUES;\n"
      return try await database.run(String(repeating: statement, count: count))
    }
    let names = fields.map { WalkedSQL.quoted($0.columnName) }.joined(separator: ", ")
    try await database.run(
      "INSERT INTO \(schema.tableName(model)) (\(names)) VALUES\n\(rows.joined(separator: ",\n"));")
  }

  /// What a row holds in its foreign keys; `nil` when a row that it needs is not there.
  private mutating func references(
    of model: WalkedModel, _ keys: [Int: [[String]]]
  ) -> [Int: String]? {
    var found: [Int: String] = [:]
    for relation in model.relations {
      let isOptional = relation.fields.allSatisfy { model.field($0)?.isOptional ?? false }
      let candidates = keys[relation.id] ?? []
      if isOptional && (candidates.isEmpty || values.chance(25)) {
        for field in relation.fields { found[field] = "NULL" }
        continue
      }
      guard let key = candidates.randomElement(using: &values.random) else { return nil }
      for (field, literal) in zip(relation.fields, key) { found[field] = literal }
    }
    return found
  }

  /// The keys that a foreign key can reference, as literals.
  private func keys(of relation: WalkedRelation) async throws -> [[String]] {
    guard let parent = schema.model(relation.parent) else { return [] }
    return try await keys(relation.references, of: parent)
  }

  private func keys(_ fields: [Int], of model: WalkedModel) async throws -> [[String]] {
    let columns = fields.map { database.literal(WalkedSQL.quoted(schema.columnName($0))) }
    let list = columns.joined(separator: " || '\u{1}' || ")
    let rows = try await database.rows("SELECT \(list) FROM \(schema.tableName(model))")
    return rows.sorted().map { $0.split(separator: "\u{1}").map(String.init) }
  }

  private mutating func value(of field: WalkedField, in model: WalkedModel) -> String {
    if field.isOptional, values.chance(30) { return "NULL" }
    return values.value(of: field.type, isDistinct: model.isInKey(field.id) && field.type.isWide)
  }

  private mutating func fill(_ link: WalkedLink) async throws {
    let table = schema.tableName(link)
    if try await database.count(table) >= Self.least { return }
    guard let left = schema.model(link.left), let right = schema.model(link.right) else { return }
    let columns = schema.columns(of: link)
    let lefts = try await keys(left.key.fields, of: left)
    let rights = try await keys(right.key.fields, of: right)
    let pairs = lefts.flatMap { a in rights.map { b in "(\(a[0]), \(b[0]))" } }
    let chosen = pairs.shuffled(using: &values.random).prefix(Self.least + 4).joined(
      separator: ", ")
    let names = columns.map(WalkedSQL.quoted).joined(separator: ", ")
    try await database.run(
      "DELETE FROM \(table);\nINSERT INTO \(table) (\(names)) VALUES \(chosen);")
  }

  /// Gives a column of a table with rows values.
  private mutating func refresh(_ id: Int, of model: WalkedModel) async throws {
    guard let field = model.field(id), field.generated == nil, !field.isAutoincrement else {
      return
    }
    if let relation = model.relations.first(where: { $0.fields.contains(id) }) {
      guard relation.fields.first == id else { return }
      let keys = try await keys(of: relation)
      return try await update(model) { row, keeper in
        keeper.references(of: row, [relation.id: keys], only: relation)
      }
    }
    try await update(model) { row, keeper in [id: keeper.value(of: field, in: row)] }
  }

  private mutating func references(
    of model: WalkedModel, _ keys: [Int: [[String]]], only relation: WalkedRelation
  ) -> [Int: String] {
    var narrowed = model
    narrowed.relations = [relation]
    return references(of: narrowed, keys) ?? [:]
  }

  /// Changes every row of a table.
  mutating func update(
    _ model: WalkedModel, _ change: (WalkedModel, inout RowKeeper) -> [Int: String]
  ) async throws {
    let table = schema.tableName(model)
    let mark = isPostgreSQL ? "ctid" : "rowid"
    var script = ""
    for row in try await database.rows("SELECT \(database.text(mark)) FROM \(table)").sorted() {
      let values = change(model, &self).sorted { $0.key < $1.key }
      if values.isEmpty { continue }
      let list = values.map {
        "\(WalkedSQL.quoted(schema.columnName($0.key))) = \($0.value)"
      }.joined(separator: ", ")
      script += "UPDATE \(table) SET \(list) WHERE \(mark) = '\(row)';\n"
    }
    try await database.run(script)
  }
}
