import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import Testing

@testable import MigrationPlanning

@Suite("Index replacements")
struct IndexReplacementsTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let changes: [TableChange]
    var created: [Table] = []
    let canDropLate: Bool
  }

  private static var tableWithIndex: Table {
    var table = Table.test("B", columns: "a")
    table.indexes = [.test("old", "a")]
    return table
  }

  static let cases = [
    Case(
      testDescription: "an index for another one",
      changes: [.index(.drop(.test("old", "a"))), .index(.add(.test("new", "b")))],
      canDropLate: true),
    Case(
      testDescription: "another index of the same name",
      changes: [.index(.drop(.test("old", "a"))), .index(.add(.test("old", "b")))],
      canDropLate: false),
    Case(
      testDescription: "an index that gets the name",
      changes: [
        .index(.drop(.test("old", "a"))),
        .index(.rename(Transition(before: .test("x", "b"), after: .test("old", "b")))),
      ], canDropLate: false),
    Case(
      testDescription: "an index of a new table that gets the name",
      changes: [.index(.drop(.test("old", "a")))], created: [tableWithIndex], canDropLate: false),
    Case(
      testDescription: "another change of the table",
      changes: [
        .index(.drop(.test("old", "a"))), .column(.add(Column("c", type: ColumnType(.text)))),
      ], canDropLate: false),
  ]

  @Test("old indexes are dropped late where only indexes change", arguments: cases)
  func late(case test: Case) {
    let table = Table.test("A", columns: "a", "b")
    let change = TableDiff(
      former: table, table: table.unchanged, renamedColumns: [], changes: test.changes)
    let state = DatabaseSchema(dialect: .postgresql)
    let diff = SchemaDiff(
      before: state, after: state, createdTables: test.created, droppedTables: [],
      tables: [change], createdEnums: [], droppedEnums: [], enums: [])
    #expect(IndexReplacements(diff).canDropLate(on: change) == test.canDropLate)
  }
}
