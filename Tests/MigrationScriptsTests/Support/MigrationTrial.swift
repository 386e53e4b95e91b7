import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationPlanning
import MigrationReview
import MigrationScripts
import SQLLexicon
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
  /// with rows: what both states have keeps its values, and whether it fails the header knew.
  func run() throws {
    let database = try built(before)
    let expectedBefore = try database.catalog()
    let expectedAfter = try built(after).catalog()
    try database.run(up)
    expectEqual(try database.catalog(), expectedAfter, "after up")
    try database.run(down)
    expectEqual(try database.catalog(), expectedBefore, "after down")
    try runInverses(database, expectedBefore)
    try runWithRows(database)
  }

  /// Up and down with the rows of the fixture, whose values are compared with those expected.
  func runWithValues() throws {
    let database = try built(before)
    try database.run(fixture.text("rows.sql") ?? "")
    try database.run(up)
    try expectValues("values", in: database)
    if fixture.text("values.down.sql") == nil { return }
    try database.run(down)
    try expectValues("values.down", in: database)
  }

  private func expectValues(_ file: String, in database: any TestDatabase) throws {
    let found = try database.query(fixture.text(file + ".sql") ?? "")
    let expected = (fixture.text(file + ".txt") ?? "").split(separator: "\n").map(String.init)
    #expect(found == expected.sorted(), "\(file)")
  }

  /// Up, and then the inverse of each step, the last one first; on SQLite as a script each, because
  /// a rebuilt table is compared when its script ends, under the name it has there.
  private func runInverses(_ database: any TestDatabase, _ expected: [String]) throws {
    try database.run(up)
    for stage in plan.stages.reversed() {
      let inverses = stage.plannedSteps.reversed().map(\.inverse.steps)
      let scripts = dialect == .sqlite ? inverses : [inverses.flatMap(\.self)]
      for steps in scripts {
        let body = dialect.sql.script(steps.map { CommentedStep($0) })
        let statements = [SQL("BEGIN")] + body.groups.flatMap(\.statements) + [SQL("COMMIT")]
        let script = (body.opening + statements + body.closing).map { $0.text + ";\n" }.joined()
        try database.run(script)
      }
    }
    expectEqual(try database.catalog(), expected, "after the inverse of every step")
  }

  private func runWithRows(_ database: any TestDatabase) throws {
    try database.run(RowFiller(schema: before, count: 6).script())
    let rows = try contents(of: database)
    let isExpected = try expectation(plan.stages.first?.review().findings ?? [], in: database)
    do {
      try database.run(up)
      #expect(isExpected != .fails, "up ran although the header's query finds rows")
    } catch let error as TestDatabaseError {
      if isExpected == .runs { Issue.record("up failed without a warning: \(error)") }
      return
    }
    expectKept(rows, in: try contents(of: database), "after up")
    let isImpossible = plan.stages.contains { stage in
      stage.downReview().findings.contains { $0.severity == .mayFail }
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

  /// What a header lets one expect of a migration on a database with rows.
  private enum Expectation {
    case runs, mayFail, fails
  }

  /// Runs the query of every finding, with what follows from its result.
  private func expectation(
    _ findings: [Finding], in database: any TestDatabase
  ) throws -> Expectation {
    var expectation = Expectation.runs
    for finding in findings {
      let query = finding.query(for: dialect)
      let rows = try query.map(database.query)
      guard finding.severity == .mayFail, expectation != .fails else { continue }
      if let rows {
        if !rows.isEmpty { expectation = plan.stages.count > 1 ? .mayFail : .fails }
      } else {
        expectation = .mayFail
      }
    }
    return expectation
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
