import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import PlanningSupport
import Testing

/// What PostgreSQL 15 was measured to lock and to rewrite, change by change.
@Suite("Locks of changes on PostgreSQL")
struct LockTests {
  /// A change of one table and its lock.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    let before: String
    let after: String
    let mode: LockMode?
    var work = LockedWork.catalog

    var testDescription: String { name }
  }

  private static func column(
    _ name: String, _ before: String, _ after: String, _ work: LockedWork
  ) -> Case {
    Case(name: name, before: before, after: after, mode: .accessExclusive, work: work)
  }

  static let columns: [Case] = [
    column("add nullable column", "", "a Int?", .catalog),
    column("add column, constant default", "", "a Int @default(1)", .catalog),
    column("add column DEFAULT now()", "", "a DateTime @default(now())", .catalog),
    column(
      "add column, volatile default", "",
      "a String @default(dbgenerated(\"gen_random_uuid()\")) @db.Uuid", .rewrite),
    column("add serial column", "", "a Int @default(autoincrement())", .rewrite),
    column("add stored generated column", "", "a Int @generated(\"1\")", .rewrite),
    column("drop column", "a Int", "", .catalog),
    column("rename column", "a Int", "b Int @renamed(from: \"a\")", .catalog),
    column("int -> bigint", "a Int", "a BigInt", .rewrite),
    column("bigint -> int", "a BigInt", "a Int", .rewrite),
    column("int -> text", "a Int", "a String", .rewrite),
    column(
      "varchar(80) -> varchar(120)", "a String @db.VarChar(80)", "a String @db.VarChar(120)",
      .catalog),
    column(
      "varchar(80) -> varchar(40)", "a String @db.VarChar(80)", "a String @db.VarChar(40)", .rewrite
    ),
    column("varchar(80) -> text", "a String @db.VarChar(80)", "a String", .catalog),
    column("text -> varchar(200)", "a String", "a String @db.VarChar(200)", .rewrite),
    column(
      "numeric(10,2) -> numeric(12,2)", "a Decimal @db.Decimal(10, 2)",
      "a Decimal @db.Decimal(12, 2)", .catalog),
    column(
      "numeric(10,2) -> numeric(12,4)", "a Decimal @db.Decimal(10, 2)",
      "a Decimal @db.Decimal(12, 4)", .rewrite),
    column("timestamp(3) -> timestamp(6)", "a DateTime", "a DateTime @db.Timestamp(6)", .catalog),
    column("timestamp(3) -> timestamp(0)", "a DateTime", "a DateTime @db.Timestamp(0)", .rewrite),
    column(
      "timestamp(3) -> timestamptz(3)", "a DateTime", "a DateTime @db.Timestamptz(3)", .rewrite),
    column("timestamp(3) -> timestamptz", "a DateTime", "a DateTime @db.Timestamptz", .catalog),
    column("json -> jsonb", "a Json @db.Json", "a Json", .rewrite),
    column("text -> uuid", "a String", "a String @db.Uuid", .rewrite),
    column("set NOT NULL", "a Int?", "a Int", .scan),
    column("drop NOT NULL", "a Int", "a Int?", .catalog),
    column("set default", "a Int", "a Int @default(1)", .catalog),
    column("add CHECK", "a Int", "a Int @check(\"a > 0\")", .scan),
    column("drop CHECK", "a Int @check(\"a > 0\")", "a Int", .catalog),
    Case(
      name: "CREATE INDEX", before: "a Int", after: "a Int\n @@index([a])", mode: .share,
      work: .index),
    Case(
      name: "CREATE UNIQUE INDEX", before: "a Int", after: "a Int @unique", mode: .share,
      work: .index),
    Case(
      name: "DROP INDEX", before: "a Int @unique", after: "a Int", mode: .accessExclusive),
    Case(
      name: "rename index", before: "a Int @unique", after: "a Int @unique(map: \"x\")", mode: nil),
    Case(
      name: "CREATE TRIGGER", before: "a DateTime @default(now())",
      after: "a DateTime @default(now()) @updatedAt(by: Database)", mode: .shareRowExclusive),
  ]

  @Test("each change of a table takes the lock that was measured", arguments: columns)
  func locks(change: Case) throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n \(change.before)\n}",
      after: "model P {\n id Int @id\n \(change.after)\n}")
    let plan = try edit.plan("--accept-data-loss", "--convert P.a")
    let locks = Set(plan.locks)
    let expected = change.mode.map {
      [TableLock(QualifiedName("P"), $0, change.work)]
    }
    #expect(locks == Set(expected ?? []))
    #expect(plan.findings(.lock).isEmpty == (change.mode == nil))
  }

  private static let pair = "model P {\n id Int @id\n qId Int\n}\nmodel Q {\n id Int @id\n}"
  private static let joined = """
    model P {
      id  Int @id
      qId Int
      q   Q   @relation(fields: [qId], references: [id])
    }
    model Q {
      id Int @id
      ps P[]
    }
    """

  @Test("a foreign key locks both tables, and more strongly when it is dropped")
  func foreignKeys() throws {
    let added = try Edit(before: Self.pair, after: Self.joined).plan()
    #expect(
      added.locks == [
        TableLock(QualifiedName("P"), .shareRowExclusive, .scan),
        TableLock(QualifiedName("Q"), .shareRowExclusive, .scan),
      ])
    let dropped = try Edit(before: Self.joined, after: Self.pair).plan()
    #expect(
      dropped.locks == [
        TableLock(QualifiedName("P"), .accessExclusive),
        TableLock(QualifiedName("Q"), .accessExclusive),
      ])
  }

  @Test("a new table is not locked, but what it references is")
  func newTable() throws {
    let edit = Edit(before: "model Q {\n id Int @id\n}", after: Self.joined)
    let plan = try edit.plan()
    #expect(
      plan.locks
        == [TableLock(QualifiedName("Q"), .shareRowExclusive)])
    #expect(plan.findings(.mayFail).isEmpty)
  }

  @Test("enums: adding and renaming a value locks no table, taking one away rewrites")
  func enums() throws {
    let model = "model P {\n id Int @id\n e E\n}"
    let before = "enum E {\n a\n b\n}\n" + model
    let added = try Edit(before: before, after: "enum E {\n a\n b\n c\n}\n" + model).plan()
    #expect(added.locks.isEmpty)
    let renamed = try Edit(
      before: before, after: "enum E {\n a\n c @renamed(from: \"b\")\n}\n" + model
    ).plan()
    #expect(renamed.locks.isEmpty)
    let removed = try Edit(before: before, after: "enum E {\n a\n}\n" + model).plan()
    #expect(
      removed.locks
        == [TableLock(QualifiedName("P"), .accessExclusive, .rewrite)])
    #expect(removed.findings(.rewrite).count == 1)
  }

  @Test("work under a weaker lock is reported beside the stronger lock after it")
  func summary() throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n a Int\n b Int\n @@index([a])\n}",
      after: "model P {\n id Int @id\n a Int\n b Int\n @@index([b])\n}")
    #expect(
      try edit.plan().findings(.lock) == [
        "ACCESS EXCLUSIVE on \"P\" for a moment: blocks reads and writes until COMMIT",
        "SHARE on \"P\" while an index is built: blocks writes until COMMIT",
      ])
  }
}
