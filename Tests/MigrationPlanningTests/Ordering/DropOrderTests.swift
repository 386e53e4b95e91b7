import DatabaseSchema
import DatabaseTypes
import Testing

@testable import MigrationPlanning

@Suite("Drop order")
struct DropOrderTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let tables: [Table]
    let order: [String]
    var cyclicKeys: [String] = []
  }

  static let cases = [
    Case(testDescription: "nothing", tables: [], order: []),
    Case(
      testDescription: "a chain, the referencing table first",
      tables: [
        .test("A"), .test("B", keys: .test("a", references: "A")),
        .test("C", keys: .test("b", references: "B")),
      ], order: ["C", "B", "A"]),
    Case(
      testDescription: "a reference to itself",
      tables: [.test("A", keys: .test("a", references: "A"))], order: ["A"]),
    Case(
      testDescription: "a reference to a kept table",
      tables: [.test("A", keys: .test("k", references: "Kept"))], order: ["A"]),
    Case(
      testDescription: "a cycle of two",
      tables: [
        .test("A", keys: .test("b", references: "B")),
        .test("B", keys: .test("a", references: "A")),
      ], order: ["A", "B"], cyclicKeys: ["B.a_A"]),
    Case(
      testDescription: "a cycle of three",
      tables: [
        .test("A", keys: .test("b", references: "B")),
        .test("B", keys: .test("c", references: "C")),
        .test("C", keys: .test("a", references: "A")),
      ], order: ["A", "B", "C"], cyclicKeys: ["C.a_A"]),
    Case(
      testDescription: "a table that references a cycle",
      tables: [
        .test("A", keys: .test("b", references: "B")),
        .test("B", keys: .test("a", references: "A")),
        .test("C", keys: .test("a", references: "A")),
      ], order: ["C", "A", "B"], cyclicKeys: ["B.a_A"]),
  ]

  @Test("a table is dropped before those that it references", arguments: cases)
  func order(case test: Case) {
    let order = DropOrder(test.tables)
    #expect(order.tables.map(\.name.name) == test.order)
    #expect(order.cyclicKeys.map { "\($0.table.name).\($0.key.name)" } == test.cyclicKeys)
    let left = order.tables.map(order.withoutCyclicKeys).map(\.foreignKeys.count).reduce(0, +)
    #expect(left == test.tables.map(\.foreignKeys.count).reduce(0, +) - test.cyclicKeys.count)
  }
}
