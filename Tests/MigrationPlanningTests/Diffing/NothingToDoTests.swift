import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import MigrationPlanning
import PlanningSupport
import Testing

@Suite("Edits that change no database")
struct NothingToDoTests {
  private static let model = "model P {\n id Int @id\n a Int\n b String @default(\"x\")\n}"

  @Test(
    "fields and models in another order, comments, renamed fields under one @map",
    arguments: [
      "model P {\n b String @default(\"x\")\n a Int\n id Int @id\n}",
      "/// What it is.\nmodel P {\n id Int @id // key\n a Int\n b String @default(\"x\")\n}",
      "model P {\n id Int @id\n other Int @map(\"a\")\n b String @default(\"x\")\n}",
      "model Q {\n id Int @id(map: \"P_pkey\")\n a Int\n b String @default(\"x\")\n @@map(\"P\")\n}",
    ])
  func nothing(after: String) throws {
    #expect(try Edit(before: Self.model, after: after).plan().isEmpty)
  }

  @Test("a value that an enum gains on SQLite is a migration without statements")
  func enumsOnSQLite() throws {
    let edit = Edit(
      before: "enum E {\n a\n b\n}\nmodel P {\n id Int @id\n e E\n}",
      after: "enum E {\n a\n b\n c\n}\nmodel P {\n id Int @id\n e E\n}", dialect: .sqlite)
    let plan = try edit.plan()
    #expect(plan.stages.map(\.steps) == [[]])
    #expect(plan.summary == ["add value \"c\" to enum \"E\""])
  }

  @Test("a value of an enum that no column has is no migration on SQLite")
  func unusedEnumsOnSQLite() throws {
    let edit = Edit(
      before: "enum E {\n a\n b\n}\nmodel P {\n id Int @id\n}",
      after: "enum E {\n a\n c\n}\nmodel P {\n id Int @id\n}", dialect: .sqlite)
    #expect(try edit.plan("--drop E.b").isEmpty)
  }

  @Test(
    "what needs no migration leaves the hash that chains the migrations",
    arguments: [
      (
        Dialect.sqlite, ["enum E {\n b\n a\n}", "enum E {\n a\n b\n @@map(\"F\")\n}"]
      ),
      (
        .postgresql,
        ["enum E {\n b\n a\n}", "enum E {\n a\n c @map(\"b\")\n}"]
      ),
    ])
  func hashes(dialect: Dialect, enums: [String]) throws {
    for changed in enums {
      let model = "\nmodel P {\n id Int @id\n e E\n}"
      let edit = Edit(
        before: "enum E {\n a\n b\n}" + model, after: changed + model, dialect: dialect)
      #expect(try edit.plan().stages.isEmpty, "\(changed)")
      #expect(try edit.state(edit.before).hash == edit.state(edit.after).hash, "\(changed)")
    }
  }

  @Test("a text that becomes an enum keeps its default on SQLite")
  func textToEnum() throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n e String @default(\"a\")\n}",
      after: "enum E {\n a\n b\n}\nmodel P {\n id Int @id\n e E @default(a)\n}", dialect: .sqlite)
    let plan = try edit.plan("--convert P.e")
    #expect(
      plan.findings(.rewrite).isEmpty)
  }
}
