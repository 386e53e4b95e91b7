import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import PlanningSupport
import Testing

@Suite("The order of steps")
struct OrderTests {
  private static let circle = """
    model A {
      id  Int  @id
      bId Int?
      b   B?   @relation("ab", fields: [bId], references: [id])
      bs  B[]  @relation("ba")
    }
    model B {
      id  Int  @id
      aId Int
      a   A    @relation("ba", fields: [aId], references: [id])
      as  A[]  @relation("ab")
    }
    """

  @Test("tables that reference each other are created first and joined afterwards")
  func createdCircle() throws {
    let plan = try Edit(before: "", after: Self.circle).plan()
    #expect(
      plan.stepNames == ["createTable A", "createTable B", "alterTable A", "alterTable B"])
  }

  @Test("a circle is cut by one foreign key before its tables go")
  func droppedCircle() throws {
    let plan = try Edit(before: Self.circle, after: "").plan("--drop A", "--drop B")
    #expect(plan.stepNames == ["alterTable B", "dropTable A", "dropTable B"])
  }

  @Test("a table is dropped before those that it references, whatever their order")
  func droppedChain() throws {
    let chain = """
      model A {
        id Int @id
        bs B[]
      }
      model B {
        id  Int @id
        aId Int
        a   A   @relation(fields: [aId], references: [id])
        cs  C[]
      }
      model C {
        id  Int @id
        bId Int
        b   B   @relation(fields: [bId], references: [id])
      }
      """
    let plan = try Edit(before: chain, after: "").plan("--accept-data-loss")
    #expect(plan.stepNames == ["dropTable C", "dropTable B", "dropTable A"])
    #expect(plan.downStepNames.prefix(3) == ["createTable A", "createTable B", "createTable C"])
  }

  @Test("an enum is created before its column and dropped after it")
  func enums() throws {
    let edit = Edit(
      before: "enum Old {\n a\n}\nmodel P {\n id Int @id\n old Old\n}",
      after: "enum New {\n a\n}\nmodel P {\n id Int @id\n new New?\n}")
    let plan = try edit.plan("--drop P.old")
    #expect(plan.stepNames == ["createEnum New", "alterTable P", "dropEnum Old"])
  }

  @Test("a value that is added and used makes two migrations on PostgreSQL, none more elsewhere")
  func usedValue() throws {
    let before = "enum E {\n a\n}\nmodel P {\n id Int @id\n e E @default(a)\n}"
    let after = "enum E {\n a\n b\n}\nmodel P {\n id Int @id\n e E @default(b)\n}"
    let plan = try Edit(before: before, after: after).plan()
    #expect(plan.stages.map(\.nameSuffix) == ["add_values", nil])
    #expect(plan.stepNames == ["addEnumValues E", "alterTable P"])
    #expect(plan.stages[0].after == plan.stages[1].before)
    let other = try Edit(before: before, after: after, dialect: .sqlite).plan()
    #expect(other.stages.count == 1)
  }

  @Test("old indexes go after new ones have come, unless the name is needed")
  func indexes() throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n a Int\n b Int\n @@index([a])\n}",
      after: "model P {\n id Int @id\n a Int\n b Int\n @@index([b])\n}")
    #expect(try changes(edit) == ["addIndex P_b_idx", "dropIndex P_a_idx"])
    let same = Edit(
      before: "model P {\n id Int @id\n a Int\n b Int\n @@index([a], map: \"i\")\n}",
      after: "model P {\n id Int @id\n a Int\n b Int\n @@index([b], map: \"i\")\n}")
    #expect(try changes(same) == ["dropIndex i", "addIndex i"])
  }

  private func changes(_ edit: Edit) throws -> [String] {
    try edit.plan().stages.flatMap(\.steps).flatMap { step -> [String] in
      guard case .alterTable(let table) = step else { return [step.kind] }
      return table.changes.map { change in
        switch change {
        case .index(.add(let index)): "addIndex \(index.name)"
        case .index(.drop(let index)): "dropIndex \(index.name)"
        default: "something else"
        }
      }
    }
  }

  @Test("several changes of one table are one step on SQLite")
  func oneRebuild() throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n a Int?\n b Int\n c Int\n}",
      after: "model P {\n id Int @id\n a Int @default(1)\n b String\n d Int\n @@index([d])\n}",
      dialect: .sqlite)
    #expect(try edit.plan("--accept-data-loss").stepNames == ["alterTable P"])
  }
}
