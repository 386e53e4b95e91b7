import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import PlanningSupport
import Testing

@Suite("How far a step can be undone")
struct RestorationTests {
  /// The inverse of the only step of an edit of one field.
  private func inverse(
    _ before: String, _ after: String, _ dialect: Dialect = .postgresql
  ) throws -> StepInverse {
    let edit = Edit(
      before: "model P {\n id Int @id\n \(before)\n}",
      after: "model P {\n id Int @id\n \(after)\n}", dialect: dialect)
    let steps = try edit.plan("--accept-data-loss", "--convert P.a").stages.flatMap(\.plannedSteps)
    #expect(steps.count == 1)
    return try #require(steps.first).inverse
  }

  @Test(
    "what adds or only declares is undone exactly", arguments: Dialect.allCases)
  func exact(dialect: Dialect) throws {
    let edits = [
      ("", "a Int?"), ("a Int", "a Int?"), ("a Int", "a Int @default(1)"),
      ("a Int", "a Int\n @@index([a])"), ("a Int", "a Int @check(\"a > 0\")"),
      ("a Int", "b Int @renamed(from: \"a\")"), ("a Int @unique", "a Int"),
    ]
    for (before, after) in edits {
      let found = try inverse(before, after, dialect)
      #expect(found.restoration == .exact, "\(before) to \(after)")
      #expect(!found.steps.isEmpty, "\(before) to \(after)")
    }
  }

  @Test("a dropped column is restored without its values, a required one with a placeholder")
  func droppedColumn() throws {
    let optional = try inverse("a Int?", "").restoration
    #expect(optional.mark == .structureOnly)
    #expect(optional.notes.map(\.text) == ["the values of \"P\".\"a\" are lost"])
    let required = try inverse("a Int", "").restoration
    #expect(required.mark == .structureOnly)
    #expect(required.lost.first?.contains("placeholder") ?? false)
    let unique = Edit(
      before: "model P {\n id Int @id\n a Int @unique\n}", after: "model P {\n id Int @id\n}")
    let steps = try unique.plan("--drop P.a").stages.flatMap(\.plannedSteps)
    #expect(steps.map(\.inverse.restoration.mark) == [.exact, .impossible])
  }

  @Test("values that were cut stay cut, values that were widened do not")
  func conversions() throws {
    #expect(try inverse("a DateTime", "a DateTime @db.Date").restoration.mark == .structureOnly)
    #expect(try inverse("a Int", "a BigInt").restoration == .exact)
    #expect(try inverse("a String", "a Bytes").restoration == .exact)
  }

  @Test("a text that was read as another type does not come back as it was written")
  func readTexts() throws {
    for dialect in Dialect.allCases {
      let found = try inverse("a String", "a Int", dialect).restoration
      #expect(found.mark == .structureOnly)
    }
  }

  @Test("rows that are filled with a default cannot tell where nothing was")
  func filledNulls() throws {
    for dialect in [Dialect.sqlite, .postgresql] {
      let found = try inverse("a Int?", "a Int @default(7)", dialect).restoration
      #expect(found.mark == .structureOnly)
    }
  }

  @Test("a dropped table is restored empty, with its keys and indexes")
  func droppedTable() throws {
    let both = """
      model Q {
        id Int @id
        ps P[]
      }
      model P {
        id  Int @id
        a   Int @unique
        qId Int
        q   Q   @relation(fields: [qId], references: [id])
      }
      """
    let edit = Edit(before: both, after: "model Q {\n id Int @id\n}")
    let step = try #require(try edit.plan("--drop P").stages.first?.plannedSteps.first)
    #expect(step.inverse.steps.map(\.kind) == ["createTable", "alterTable"])
    #expect(step.inverse.restoration.lost == ["the rows of \"P\" are lost"])
  }

  @Test("rows that lost an enum value keep the one that they got")
  func foldedValue() throws {
    let model = "model P {\n id Int @id\n e E\n}"
    for dialect in Dialect.allCases {
      let edit = Edit(
        before: "enum E {\n a\n b\n}\n" + model, after: "enum E {\n a\n}\n" + model,
        dialect: dialect)
      let stage = try #require(try edit.plan("--rename E.b:a").stages.first)
      let step = try #require(stage.plannedSteps.first)
      #expect(
        step.inverse.restoration.lost == [
          "rows that held \"b\" keep \"a\""
        ])
      let notes = stage.restorations.flatMap(\.lost) + stage.unrestored
      #expect(notes == step.inverse.restoration.lost, "\(dialect)")
    }
  }

  @Test("an extension is kept, and the down script notes it")
  func extensions() throws {
    let edit = Edit(before: "", after: "model P {\n id Int @id\n}")
    var after = try edit.state(edit.after)
    after.extensions = [DatabaseExtension(name: "citext")]
    let plan = MigrationPlanner.plan(from: try edit.state(""), to: after)
    let stage = try #require(plan.stages.first)
    #expect(stage.unrestored.count == 1)
    #expect(!stage.downSteps.contains { $0.kind == "dropExtension" })
    #expect(!stage.downSummary.contains { $0.contains("citext") })
  }
}
