import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon
import Testing

@testable import MigrationPlanning

@Suite("Enum blockers")
struct EnumBlockersTests {
  static let role = ColumnType(.enumeration(QualifiedName("Role")))
  static let kept = Column("role", type: role)
  static let generated = Column(
    "isAdmin", type: ColumnType(.boolean), generatedExpression: "role = 'admin'")
  static let other = Column("name", type: ColumnType(.text))

  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let change: TableChange
    let phases: [ChangePhase]
  }

  static let cases = [
    Case(
      testDescription: "drop a column of the enum", change: .column(.drop(kept)),
      phases: [.beforeEnums]),
    Case(
      testDescription: "drop a column that is computed from one",
      change: .column(.drop(generated)), phases: [.beforeEnums]),
    Case(
      testDescription: "drop another column", change: .column(.drop(other)), phases: [.alter]),
    Case(
      testDescription: "replace a column that is computed from one",
      change: .column(.replace(ColumnReplacement(Transition(before: generated, after: generated)))),
      phases: [.beforeEnums, .alter]),
    Case(
      testDescription: "derive a column from what was computed from one",
      change: .column(.replace(derivation(of: ColumnType(.integer)))),
      phases: [.beforeEnums, .alter]),
    Case(
      testDescription: "derive a column of the enum from what was computed from one",
      change: .column(.replace(derivation(of: role))), phases: [.beforeEnums, .alter]),
    Case(
      testDescription: "replace a column of the enum by text",
      change: .column(
        .replace(
          ColumnReplacement(
            Transition(before: kept, after: Column("role", type: ColumnType(.text)))))),
      phases: [.beforeEnums]),
    Case(
      testDescription: "drop a primary key of a column of the enum",
      change: .constraint(
        .drop(.primaryKey(PrimaryKeyConstraint(name: "k", columns: ["role"])))),
      phases: [.beforeEnums]),
    Case(
      testDescription: "drop a check on one",
      change: .constraint(.drop(.check(CheckConstraint(name: "c", expression: "role <> 'x'")))),
      phases: [.beforeEnums]),
    Case(
      testDescription: "drop another check",
      change: .constraint(.drop(.check(CheckConstraint(name: "c", expression: "name <> ''")))),
      phases: [.alter]),
    Case(
      testDescription: "add an index", change: .index(.add(.test("i", "role"))),
      phases: [.addIndexes]),
  ]

  private static func derivation(of type: ColumnType) -> ColumnReplacement {
    let column = Transition(before: generated, after: Column("isAdmin", type: type))
    return ColumnReplacement(column, fill: .expression("isAdmin"))
  }

  @Test("columns that SQL reads are dropped after it, and stop being computed before the enum")
  func read() {
    var table = Table.test("User")
    table.columns = [Self.kept, Self.generated, Self.other]
    let blockers = EnumBlockers(
      in: table, recreating: [QualifiedName("Role")], rules: .postgresql)
    let drops = [Self.kept, Self.generated].map { TableChange.column(.drop($0)) }
    func changes(_ text: String) -> [TableChange] {
      drops + [.column(.addFilled(Self.other, with: .expression(text)))]
    }
    #expect(
      blockers.phased(changes("upper(name)")).map(\.phase) == [.beforeEnums, .beforeEnums, .alter])
    #expect(blockers.departingColumns(changes("upper(name)")) == [])
    #expect(
      blockers.phased(changes("role::text")).map(\.phase) == [.alter, .beforeEnums, .alter])
    #expect(blockers.departingColumns(changes("role::text")) == [Self.kept])
    let computed = changes("\"isAdmin\"::text")
    #expect(
      blockers.phased(computed).map(\.phase) == [.beforeEnums, .beforeEnums, .alter, .alter])
    #expect(blockers.departingColumns(computed) == [])
  }

  @Test("what depends on a recreated enum is dropped before it", arguments: cases)
  func phases(case test: Case) {
    var table = Table.test("User")
    table.columns = [Self.kept, Self.generated, Self.other]
    let blockers = EnumBlockers(
      in: table, recreating: [QualifiedName("Role")], rules: .postgresql)
    #expect(!blockers.isEmpty)
    #expect(blockers.phased([test.change]).map(\.phase) == test.phases)
  }

  @Test("a table without the enum has none")
  func none() {
    let blockers = EnumBlockers(
      in: .test("User", columns: "name"), recreating: [QualifiedName("Role")], rules: .postgresql)
    #expect(blockers.isEmpty)
    #expect(blockers.phased([.column(.drop(Self.kept))]).map(\.phase) == [.alter])
  }
}
