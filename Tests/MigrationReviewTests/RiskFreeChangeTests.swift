import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import PlanningSupport
import Testing

@Suite("Changes without a risk")
struct RiskFreeChangeTests {
  private func risks(
    _ before: String, _ after: String, _ dialect: Dialect = .postgresql
  ) throws -> [String] {
    let edit = Edit(
      before: "model P {\n id Int @id\n \(before)\n}",
      after: "model P {\n id Int @id\n \(after)\n}", dialect: dialect)
    return try edit.plan("--accept-data-loss").findings(.mayFail)
  }

  @Test("a unique key cannot fail over columns that are NULL, new to each row, or unique already")
  func unique() throws {
    #expect(try risks("", "a Int? @unique").isEmpty)
    #expect(try risks("", "a Int @unique @default(autoincrement())").isEmpty)
    #expect(try risks("a Int @unique\n b Int", "a Int\n b Int\n @@unique([a, b])").isEmpty)
    #expect(try risks("a Int\n b Int", "a Int\n b Int\n @@unique([a, id])").isEmpty)
  }

  @Test("a unique key may fail over values that are there, or one default for all")
  func notUnique() throws {
    #expect(try risks("a Int", "a Int @unique").count == 1)
    #expect(try risks("", "a Int @unique @default(1)").count == 1)
    #expect(try risks("a Int @unique\n b Int", "a Int\n b Int @unique").count == 1)
  }

  @Test("a risk is reported once")
  func once() throws {
    #expect(try risks("", "a Int @unique").count == 1)
  }

  @Test("a foreign key with other actions cannot fail")
  func actions() throws {
    let model = { (action: String) in
      """
      model P {
        id  Int @id
        qId Int
        q   Q   @relation(fields: [qId], references: [id], onDelete: \(action))
      }
      model Q {
        id Int @id
        ps P[]
      }
      """
    }
    let plan = try Edit(before: model("Cascade"), after: model("Restrict")).plan()
    #expect(plan.findings(.mayFail).isEmpty)
    #expect(!plan.isEmpty)
  }

  @Test("a column that becomes required fills NULL with its default on both databases")
  func required() throws {
    #expect(try risks("a Int?", "a Int @default(1)").isEmpty)
    #expect(try risks("a Int?", "a Int @default(1)", .sqlite).isEmpty)
    #expect(try risks("a Int?", "a Int").count == 1)
  }
}
