import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import Testing

@testable import MigrationPlanning

@Suite("Constraint renames")
struct ConstraintRenamesTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    /// The changes of each table.
    let changes: [String: [TableChange]]
    let areEntangled: Bool
    let renames: [String]
  }

  private static func index(_ names: String) -> TableChange {
    .index(.rename(Transition(names).map { .test($0, "a") }))
  }

  private static func check(_ names: String) -> TableChange {
    .constraint(
      .rename(Transition(names).map { .check(CheckConstraint(name: $0, expression: "true")) }))
  }

  static let cases = [
    Case(
      testDescription: "one index", changes: ["A": [index("a→b")]], areEntangled: false,
      renames: ["A: a→b"]),
    Case(
      testDescription: "a chain of indexes", changes: ["A": [index("a→b"), index("b→c")]],
      areEntangled: true, renames: ["A: b→c", "A: a→b"]),
    Case(
      testDescription: "indexes of two tables exchange names",
      changes: ["A": [index("a→b")], "B": [index("b→a")]], areEntangled: true,
      renames: ["B: b→_schemagen_1_b", "A: a→b", "B: _schemagen_1_b→a"]),
    Case(
      testDescription: "checks of two tables have names of their own",
      changes: ["A": [check("a→b")], "B": [check("b→a")]], areEntangled: false,
      renames: ["A: a→b", "B: b→a"]),
    Case(
      testDescription: "checks of one table exchange names",
      changes: ["A": [check("a→b"), check("b→a")]], areEntangled: true,
      renames: ["A: b→_schemagen_1_b", "A: a→b", "A: _schemagen_1_b→a"]),
  ]

  @Test("every new name is free when it is taken", arguments: cases)
  func order(case test: Case) {
    let tables = test.changes.sorted { $0.key < $1.key }.map { name, changes in
      (Table.test(name, columns: "a").unchanged, changes)
    }
    let renames = ConstraintRenames(tables, naming: DatabaseNaming(limit: 63))
    #expect(renames.areEntangled == test.areEntangled)
    #expect(renames.steps.flatMap(Self.renames) == test.renames)
  }

  private static func renames(_ step: Step) -> [String] {
    guard case .alterTable(let change) = step else { return [] }
    return change.changes.compactMap { edit in
      switch edit {
      case .index(.rename(let index)):
        "\(change.table.after.name): \(index.before.name)→\(index.after.name)"
      case .constraint(.rename(let constraint)):
        "\(change.table.after.name): \(constraint.before.name)→\(constraint.after.name)"
      case .column, .constraint, .index, .trigger, .comment: nil
      }
    }
  }
}
