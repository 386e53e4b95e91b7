import DatabaseChanges
import DatabaseSchema
import MigrationPlanning
import PlanningSupport
import Testing

/// Snapshots are files that anybody can edit.
@Suite("States that no schema could be lowered to")
struct HostileStateTests {
  private func state(_ type: ColumnType, named name: String = "a") -> DatabaseSchema {
    let columns = [
      Column("id", field: "id", type: ColumnType(.integer), isNullable: false),
      Column(name, field: name, type: type, isNullable: false),
    ]
    return DatabaseSchema(
      dialect: .postgresql,
      tables: [Table(name: QualifiedName("P"), origin: .model("P"), columns: columns)])
  }

  @Test("precisions and lengths of any size are planned without a crash or a flood")
  func numbers() {
    let sizes = [Int.min, -1, 0, 1, 1_000, Int.max]
    for first in sizes {
      for second in sizes {
        for name in [TypeName.decimal, .varchar, .timestamp, .bit] {
          let odd = state(ColumnType(.builtIn(name, arguments: [first, second])))
          let plans = [
            MigrationPlanner.plan(from: odd, to: state(ColumnType(.decimal, 10, 2))),
            MigrationPlanner.plan(from: state(ColumnType(.decimal, 10, 2)), to: odd),
            MigrationPlanner.plan(from: odd, to: state(ColumnType(.varchar, 3))),
          ]
          #expect(plans.allSatisfy { !$0.isEmpty }, "\(name)(\(first), \(second))")
        }
      }
    }
  }

  @Test("two tables, columns or enums of one name are planned without a crash")
  func duplicates() {
    var twice = state(ColumnType(.text))
    twice.tables += twice.tables
    twice.tables[0].columns += twice.tables[0].columns
    let type = EnumType(
      name: QualifiedName("E"), model: "E",
      values: [EnumType.Value("a", name: "a"), EnumType.Value("a", name: "b")])
    twice.enums = [type, type]
    let plain = state(ColumnType(.integer))
    #expect(!MigrationPlanner.plan(from: twice, to: plain).isEmpty)
    #expect(!MigrationPlanner.plan(from: plain, to: twice).isEmpty)
  }
}
