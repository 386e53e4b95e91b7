import DatabaseSchema
import MigrationPlanning
import SQLRendering
import Testing

/// Runs a fixture's scripts on a real database.
struct MigrationTrial {
  let fixture: MigrationFixture
  let dialect: Dialect
  let plan: MigrationPlan

  private var before: DatabaseSchema {
    plan.stages.first?.before ?? DatabaseSchema(dialect: dialect)
  }

  private var after: DatabaseSchema {
    plan.stages.last?.after ?? DatabaseSchema(dialect: dialect)
  }

  private var up: String { ScriptRenderer.script(for: plan) }
  private var down: String { ScriptRenderer.script(for: plan, isDown: true) }

  /// Up and down without rows: the catalogs are those of states built from nothing. Then once more
  /// with rows: what both states have keeps its values.
  func run() throws {
    let database = try built(before)
    let expectedBefore = try database.catalog()
    let expectedAfter = try built(after).catalog()
    try database.run(up)
    expectEqual(try database.catalog(), expectedAfter, "after up")
    try database.run(down)
    expectEqual(try database.catalog(), expectedBefore, "after down")
    try runWithRows(database)
  }

  private func runWithRows(_ database: any TestDatabase) throws {
    try database.run(RowFiller(schema: before, count: 6).script())
    let rows = try contents(of: database)
    do {
      try database.run(up)
    } catch let error as TestDatabaseError {
      let mayFail = plan.stages.contains { $0.risks.contains { $0.kind == .mayFail } }
      if !mayFail { Issue.record("up failed without a warning: \(error)") }
      return
    }
    expectKept(rows, in: try contents(of: database), "after up")
    let isImpossible = plan.stages.contains { stage in
      stage.downRisks.contains { $0.kind == .mayFail }
        || stage.restorations.contains { $0.mark == .impossible }
    }
    do {
      try database.run(down)
    } catch let error as TestDatabaseError {
      if !isImpossible { Issue.record("down failed without a warning: \(error)") }
      return
    }
    expectKept(rows, in: try contents(of: database), "after down")
  }

  private func built(_ schema: DatabaseSchema) throws -> any TestDatabase {
    let database = try dialect.makeDatabase()
    try database.run(fixture.script(to: schema))
    return database
  }

  /// The columns that both states have under one name and type.
  private func contents(of database: any TestDatabase) throws -> [String: [String]] {
    var contents: [String: [String]] = [:]
    for table in before.tables {
      guard let new = after.tables.first(where: { $0.name == table.name }) else { continue }
      let kept = table.columns.filter { column in
        let after = new.column(named: column.name)
        let isComputed = column.generatedExpression != nil || after?.generatedExpression != nil
        return after?.type == column.type && column.type.enumeration == nil && !isComputed
      }.map(\.name).sorted()
      for column in kept {
        contents["\(table.name).\(column)"] = try database.rows([column], of: table.name)
      }
    }
    return contents
  }

  /// `NULL` may become a default; no value may be lost.
  private func expectKept(
    _ rows: [String: [String]], in now: [String: [String]], _ moment: Comment
  ) {
    for (place, values) in rows.sorted(by: { $0.key < $1.key }) {
      let found = now[place] ?? []
      #expect(found.count == values.count, "\(moment): number of rows, \(place)")
      let missing = values.filter { !$0.isEmpty && !$0.contains("NULL") && !found.contains($0) }
      #expect(missing.isEmpty, "\(moment): values of \(place)")
    }
  }

  private func expectEqual(_ found: [String], _ expected: [String], _ moment: String) {
    let missing = expected.filter { !found.contains($0) }
    let surplus = found.filter { !expected.contains($0) }
    #expect(missing.isEmpty && surplus.isEmpty, "\(moment): missing \(missing), surplus \(surplus)")
  }
}
