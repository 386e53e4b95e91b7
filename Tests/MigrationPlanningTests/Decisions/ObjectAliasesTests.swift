import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import Testing

@testable import MigrationPlanning

@Suite("Object aliases")
struct ObjectAliasesTests {
  private static let old = Table(
    name: QualifiedName("users"), origin: .model("User"), columns: [])
  private static let new = Table(
    name: QualifiedName("people"), origin: .model("Person"), columns: [])

  @Test("a kept table has four names, those after first")
  func table() {
    let aliases = ObjectAliases(Transition(before: Self.old, after: Self.new))
    #expect(aliases.owners == ["Person", "User", "people", "users"])
    #expect(aliases.paths.map(\.description) == ["Person", "User", "people", "users"])
  }

  @Test("a name is listed once")
  func distinct() {
    #expect(ObjectAliases(.test("User")).owners == ["User"])
    #expect(ObjectAliases(Table.test("User").unchanged).owners == ["User"])
  }

  @Test("a column has the names of its field and its own, under each name of the table")
  func column() {
    let column = Column("full_name", field: "fullName", type: ColumnType(.text))
    #expect(
      ObjectAliases(Self.new).paths(of: column).map(\.description) == [
        "Person.fullName", "Person.full_name", "people.fullName", "people.full_name",
      ])
  }

  @Test("a kept column has its former names last")
  func renamedColumn() {
    let column = Transition(
      before: Column("name", type: ColumnType(.text)),
      after: Column("title", type: ColumnType(.text)))
    #expect(
      ObjectAliases(.test("Book")).paths(of: column).map(\.description) == [
        "Book.title", "Book.name",
      ])
  }

  @Test("a value has its name in the schema and its label")
  func value() {
    let value = EnumType.Value("basic", name: "BASIC")
    let type = EnumType(name: QualifiedName("plan"), model: "Plan", values: [value])
    #expect(
      ObjectAliases(type).paths(of: value).map(\.description) == [
        "Plan.BASIC", "Plan.basic", "plan.BASIC", "plan.basic",
      ])
  }
}
