import DatabaseSchema
import MigrationPlanning
import SQLRendering
import Testing

/// Edits a schema at random and follows with a database that holds rows.
struct RandomWalk {
  let seed: UInt64
  let dialect: Dialect
  private var random: SeededGenerator
  private var schema: WalkedSchema
  private let database: any TestDatabase

  init(seed: UInt64, dialect: Dialect) throws {
    self.seed = seed
    self.dialect = dialect
    random = SeededGenerator(seed: seed)
    schema = WalkedSchema(dialect: dialect)
    database = try dialect.makeDatabase()
    for number in 1...4 { _ = schema.addModel(number, &random) }
    let state = try lowered(schema)
    try database.run(Self.script(DatabaseSchema(dialect: dialect), state))
    try database.run(RowFiller(schema: state, count: 20).script())
  }

  /// Makes some edits, each up, down and up again.
  mutating func run(edits: Int) throws {
    for number in 10..<(10 + edits) {
      let before = schema.settled
      schema = before
      let words = schema.edit(number, &random)
      let (old, new) = (try lowered(before), try lowered(schema))
      let plan = Self.plan(old, new)
      if plan.isEmpty { continue }
      let place: Comment = "seed \(seed), edit \(number): \(words)"
      do {
        try follow(plan, from: old, to: new, place)
      } catch {
        Issue.record("\(place): \(error)")
        return
      }
    }
  }

  private func follow(
    _ plan: MigrationPlan, from old: DatabaseSchema, to new: DatabaseSchema, _ place: Comment
  ) throws {
    let catalog = try database.catalog()
    let rows = try contents(old, kept: new)
    let (up, down) = (
      ScriptRenderer.script(for: plan), ScriptRenderer.script(for: plan, isDown: true)
    )
    try database.run(up)
    let built = try dialect.makeDatabase()
    try built.run(Self.script(DatabaseSchema(dialect: dialect), new))
    expectEqual(try database.catalog(), try built.catalog(), place)
    expectKept(rows, try contents(old, kept: new), place)
    try database.run(down)
    expectEqual(try database.catalog(), catalog, "\(place), down")
    expectKept(rows, try contents(old, kept: new), "\(place), down")
    try database.run(up)
    expectKept(rows, try contents(old, kept: new), "\(place), up again")
    let known = Set(old.tables.map(\.name))
    var added = new
    added.tables.removeAll { known.contains($0.name) || $0.formerName != nil || $0.model == nil }
    if !added.tables.isEmpty { try database.run(RowFiller(schema: added, count: 20).script()) }
  }

  private func lowered(_ schema: WalkedSchema) throws -> DatabaseSchema {
    Lowering.lower(try TestSchema.compile(schema.text), to: dialect)
  }

  private static func plan(_ old: DatabaseSchema, _ new: DatabaseSchema) -> MigrationPlan {
    MigrationPlanner.plan(
      from: old, to: new, answers: DecisionAnswers(acceptsDataLoss: true))
  }

  private static func script(_ old: DatabaseSchema, _ new: DatabaseSchema) -> String {
    ScriptRenderer.script(for: plan(old, new))
  }

  /// The values of the columns that both states have, whatever the table and column are called now.
  private func contents(
    _ old: DatabaseSchema, kept new: DatabaseSchema
  ) throws -> [String: [String]] {
    var contents: [String: [String]] = [:]
    let catalog = Set(try database.catalog().map { String($0) })
    for table in old.tables {
      guard let successor = new.tables.first(where: { isSame(table, $0) }) else { continue }
      let isRenamed = !catalog.contains { $0.hasPrefix(prefix(of: table)) }
      let name = isRenamed ? successor.name : table.name
      for column in table.columns {
        guard let next = successor.columns.first(where: { isSame(column, $0) }),
          next.type == column.type, column.type.enumeration == nil
        else { continue }
        let present = try presentName(of: column.name, or: next.name, in: name)
        contents["\(table.name).\(column.name)"] = try database.rows([present], of: name)
      }
    }
    return contents
  }

  private func prefix(of table: Table) -> String {
    switch dialect {
    case .postgresql: "table public.\(table.name.name) "
    case .sqlite: "table|\(table.name.name)|"
    }
  }

  private func presentName(of old: String, or new: String, in table: QualifiedName) throws -> String
  {
    if old == new { return old }
    let marks =
      dialect == .postgresql
      ? "column public.\(table.name) \(old) " : "column|\(table.name)|\(old)|"
    return try database.catalog().contains { $0.hasPrefix(marks) } ? old : new
  }

  private func isSame(_ old: Table, _ new: Table) -> Bool {
    old.name == new.name || (new.formerName != nil && new.formerName == old.model)
  }

  private func isSame(_ old: Column, _ new: Column) -> Bool {
    old.name == new.name || new.formerName == old.field && old.field != nil
  }

  private func expectKept(
    _ rows: [String: [String]], _ now: [String: [String]], _ place: Comment
  ) {
    for (column, values) in rows.sorted(by: { $0.key < $1.key }) {
      #expect(now[column] == values, "\(place): \(column)")
    }
  }

  private func expectEqual(_ found: [String], _ expected: [String], _ place: Comment) {
    let missing = expected.filter { !found.contains($0) }
    let surplus = found.filter { !expected.contains($0) }
    #expect(missing.isEmpty && surplus.isEmpty, "\(place): missing \(missing), surplus \(surplus)")
  }
}
