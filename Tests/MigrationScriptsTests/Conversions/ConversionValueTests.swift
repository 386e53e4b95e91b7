import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationScripts
import SchemaLowering
import Testing

/// What becomes of values of every scalar type that becomes another one, on real databases.
@Suite("Values under another type")
struct ConversionValueTests {
  private static let dialects = Dialect.allCases.filter(\.isTestable)

  @Test("the table has every pair of scalar types")
  func complete() throws {
    let pairs = try ConversionCase.all().map(\.description)
    let expected = ScalarType.allCases.flatMap { old in
      ScalarType.allCases.filter { $0 != old }.map { "\(old.rawValue) -> \($0.rawValue)" }
    }
    #expect(Set(pairs) == Set(expected))
    #expect(pairs.count == expected.count)
  }

  @Test("what may be lost is asked, and nothing else", arguments: Dialect.allCases)
  func decisions(dialect: Dialect) throws {
    for item in try ConversionCase.all() {
      let plan = MigrationPlanner.plan(
        from: try state([item], dialect, isAfter: false),
        to: try state([item], dialect, isAfter: true))
      let asked =
        switch plan.decisions.map(\.kind) {
        case []: "safe"
        case [.narrowColumn]: "narrow"
        case [.convertColumn]: "convert"
        case [.replaceColumn]: "none"
        default: "something else"
        }
      #expect(asked == item.consent[dialect], "\(item) on \(dialect.rawValue)")
    }
  }

  @Test(
    "every value becomes what the table says, and comes back where that is exact",
    arguments: dialects)
  func values(dialect: Dialect) throws {
    let cases = try ConversionCase.all().filter { $0.consent[dialect] != "none" }
    let database = try dialect.makeDatabase()
    try database.run(
      script(from: DatabaseSchema(dialect: dialect), to: try state(cases, dialect, isAfter: false)))
    for item in cases { try database.run(insertion(item, dialect) { !$0.fails }) }
    let plan = try plan(cases, dialect)
    try database.run(unusual(dialect) + ScriptRenderer.script(for: plan))
    for item in cases {
      try expect(item, dialect, SampleValue(type: item.to, dialect: dialect), in: database) {
        $0.after
      }
    }
    let inexact = Set(
      plan.stages.flatMap { zip($0.downSteps, $0.restorations) }.filter { $0.1.mark != .exact }
        .map(\.0.subject))
    try database.run(unusual(dialect) + ScriptRenderer.script(for: plan, isDown: true))
    for item in cases where !inexact.contains(where: { $0.contains(item.model) }) {
      try expect(item, dialect, SampleValue(type: item.from, dialect: dialect), in: database) {
        $0.before
      }
    }
    #expect((20..<cases.count).contains(cases.count - inexact.count))
  }

  @Test("a value that does not become one of the new type stops the migration", arguments: dialects)
  func failures(dialect: Dialect) throws {
    let cases = try ConversionCase.all().filter { $0.consent[dialect] != "none" }
    let database = try dialect.makeDatabase()
    try database.run(
      script(from: DatabaseSchema(dialect: dialect), to: try state(cases, dialect, isAfter: false)))
    var count = 0
    for item in cases {
      let script = ScriptRenderer.script(for: try plan([item], dialect))
      for sample in item.samples(on: dialect) where sample.fails {
        count += 1
        try database.run(insertion(item, dialect) { $0.before == sample.before })
        do {
          try database.run(script)
          Issue.record("\(item): \(sample.before) should fail on \(dialect.rawValue)")
        } catch let error as TestDatabaseError where dialect == .sqlite {
          #expect(error.description.contains("does not become"), "\(item): \(sample.before)")
        } catch is TestDatabaseError {}
        let kept = SampleValue(type: item.from, dialect: dialect)
        let found = try database.query("SELECT \(kept.shown("v")) FROM \"\(item.model)\"")
        #expect(kept.isShown(found.first ?? "", for: sample.before), "\(item): \(found)")
        try database.run("DELETE FROM \"\(item.model)\";")
      }
    }
    #expect(count > 40)
  }

  /// Settings under which a script must do the same.
  private func unusual(_ dialect: Dialect) -> String {
    dialect == .sqlite
      ? ""
      : """
      SET TimeZone = 'America/New_York';
      SET DateStyle = 'German';
      SET extra_float_digits = 0;
      SET bytea_output = 'escape';

      """
  }

  private func expect(
    _ item: ConversionCase, _ dialect: Dialect, _ value: SampleValue, in database: any TestDatabase,
    _ side: (ConversionCase.Sample) -> String
  ) throws {
    for (id, sample) in item.samples(on: dialect).enumerated() where !sample.fails {
      let lines = try database.query(
        "SELECT \(value.shown("v")) FROM \"\(item.model)\" WHERE id = \(id)")
      let found = lines.first ?? ""
      #expect(
        value.isShown(found, for: side(sample)),
        "\(item) on \(dialect.rawValue): \(sample.before) gives \(found), not \(side(sample))")
    }
  }

  private func insertion(
    _ item: ConversionCase, _ dialect: Dialect, where isWanted: (ConversionCase.Sample) -> Bool
  ) -> String {
    let value = SampleValue(type: item.from, dialect: dialect)
    return item.samples(on: dialect).enumerated().filter { isWanted($0.element) }.map {
      "INSERT INTO \"\(item.model)\" (id, v) VALUES (\($0.offset), \(value.literal($0.element.before)));\n"
    }.joined()
  }

  private func plan(_ cases: [ConversionCase], _ dialect: Dialect) throws -> MigrationPlan {
    var answers = DecisionAnswers()
    for item in cases {
      let path = ObjectPath(parsing: item.model + ".v")
      if item.consent[dialect] == "narrow" { answers.narrowings.insert(path) }
      if item.consent[dialect] == "convert" { answers.conversions.insert(path) }
    }
    return MigrationPlanner.plan(
      from: try state(cases, dialect, isAfter: false),
      to: try state(cases, dialect, isAfter: true), answers: answers)
  }

  private func script(from before: DatabaseSchema, to after: DatabaseSchema) -> String {
    ScriptRenderer.script(for: MigrationPlanner.plan(from: before, to: after))
  }

  /// A model for each pair.
  private func state(
    _ cases: [ConversionCase], _ dialect: Dialect, isAfter: Bool
  ) throws -> DatabaseSchema {
    let models = cases.map { item in
      """

      model \(item.model) {
        id Int @id
        v  \((isAfter ? item.to : item.from).rawValue)?
      }

      """
    }
    let source = "datasource db {\n  provider = \"\(dialect.rawValue)\"\n}\n"
    return Lowering.lower(try TestSchema.compile(source + models.joined()), to: dialect)
  }
}
