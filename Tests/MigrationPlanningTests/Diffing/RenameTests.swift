import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import PlanningSupport
import Testing

@Suite("Renames")
struct RenameTests {
  @Test("a chain is run from its end, so that every new name is free", arguments: Dialect.allCases)
  func chain(dialect: Dialect) throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n a Int\n b Int\n}",
      after:
        "model P {\n id Int @id\n b Int @renamed(from: \"a\")\n c Int @renamed(from: \"b\")\n}",
      dialect: dialect)
    // `b` was there before, so that its attribute has no effect; the command line gives every rename.
    let plan = try edit.plan("--rename P.a:b", "--rename P.b:c")
    #expect(plan.stepNames == ["renameColumn P.c", "renameColumn P.b"])
    #expect(plan.downStepNames == ["renameColumn P.a", "renameColumn P.b"])
    #expect(plan.decisions.isEmpty)
    #expect(plan.findings(.dataLoss).isEmpty)
  }

  @Test("columns exchange their names by way of a temporary one", arguments: Dialect.allCases)
  func exchangedColumns(dialect: Dialect) throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n a Int\n b String\n}",
      after: "model P {\n id Int @id\n a String\n b Int\n}", dialect: dialect)
    let plan = try edit.plan("--rename P.a:b", "--rename P.b:a")
    let steps = plan.stepNames
    #expect(steps.count == 3)
    #expect(steps.allSatisfy { $0.hasPrefix("renameColumn") })
    #expect(steps[0].contains("_schemagen_1_"))
    #expect(plan.findings(.dataLoss).isEmpty)
  }

  @Test("tables that exchange their names keep their keys")
  func exchangedTables() throws {
    let edit = Edit(
      before: "model L {\n id Int @id\n a Int @unique\n}\nmodel R {\n id Int @id\n b Int\n}",
      after: "model R {\n id Int @id\n a Int @unique\n}\nmodel L {\n id Int @id\n b Int\n}")
    let plan = try edit.plan("--rename L:R", "--rename R:L")
    #expect(plan.stepNames.filter { $0.hasPrefix("renameTable") }.count == 3)
    #expect(!plan.stepNames.contains { $0.hasPrefix("dropTable") || $0.hasPrefix("createTable") })
    #expect(plan.findings(.dataLoss).isEmpty)
    #expect(plan.decisions.isEmpty)
  }

  @Test("a renamed model renames what has its name in it, and nothing else")
  func derivedNames() throws {
    let edit = Edit(
      before: """
        model Author {
          id    Int    @id
          email String @unique
          books Book[]
          tags  Tag[]
        }
        model Book {
          id       Int    @id
          authorId Int
          author   Author @relation(fields: [authorId], references: [id])
        }
        model Tag {
          id      Int      @id
          authors Author[]
        }
        """,
      after: """
        model Writer {
          id    Int    @id
          email String @unique
          books Book[]
          tags  Tag[]

          @@renamed(from: "Author")
        }
        model Book {
          id       Int    @id
          authorId Int
          author   Writer @relation(fields: [authorId], references: [id])
        }
        model Tag {
          id      Int      @id
          authors Writer[]
        }
        """)
    let plan = try edit.plan()
    let kinds = Set(plan.stages.flatMap(\.steps).map(\.kind))
    #expect(kinds.isSubset(of: ["renameTable", "renameColumn", "alterTable"]))
    #expect(plan.summary.contains("rename table \"Author\" to \"Writer\""))
    #expect(plan.summary.contains("rename table \"_AuthorToTag\" to \"_TagToWriter\""))
    #expect(plan.summary.contains("rename index \"Author_email_key\" to \"Writer_email_key\""))
    #expect(plan.findings(.dataLoss).isEmpty)
  }

  @Test("another @map on the same field is a rename without asking", arguments: Dialect.allCases)
  func changedMap(dialect: Dialect) throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n a Int @map(\"one\")\n}",
      after: "model P {\n id Int @id\n a Int @map(\"two\")\n @@map(\"people\")\n}",
      dialect: dialect)
    let plan = try edit.plan()
    #expect(plan.decisions.isEmpty)
    #expect(plan.stepNames.contains("renameTable people"))
    #expect(plan.stepNames.contains("renameColumn people.two"))
  }

  @Test("@renamed has no effect when both names exist, and a notice says so")
  func withoutEffect() throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n a Int\n b Int\n}",
      after: "model P {\n id Int @id\n a Int\n b Int @renamed(from: \"a\")\n}")
    let plan = try edit.plan()
    #expect(plan.isEmpty)
    #expect(plan.notices.map { $0.contains("both names already exist") } == [true])
    #expect(plan.problems.isEmpty)
  }

  @Test("an applied @renamed is reported as removable, two that exchange names are not")
  func done() throws {
    let fields = "model P {\n id Int @id\n a Int\n b Int\n}"
    let finished = try Edit(
      before: "model P {\n id Int @id\n b Int\n}",
      after: "model P {\n id Int @id\n b Int @renamed(from: \"a\")\n}"
    ).plan()
    #expect(finished.notices.map { $0.contains("has been applied") } == [true])
    let exchange = try Edit(
      before: fields,
      after: """
        model P {
          id Int @id
          a Int @renamed(from: "b")
          b Int @renamed(from: "a")
        }
        """
    ).plan()
    #expect(exchange.isEmpty)
    let hints = exchange.notices.map { $0.contains("rename one to a third name first") }
    #expect(hints == [true, true])
  }

  @Test(
    "an applied @renamed is no mistake when something else of the object changes",
    arguments: [
      ("model L {\n @@renamed(from: \"T\")", "@@map(\"l\")"),
      ("model L {\n @@renamed(from: \"T\")", "@@schema(\"b\")"),
    ])
  func finishedRenameOfMovedTable(model: String, change: String) throws {
    let place = change.contains("schema") ? "" : "@@schema(\"a\")\n "
    let edit = Edit(
      before: "model L {\n id Int @id(map: \"key\")\n @@schema(\"a\")\n}",
      after: "\(model)\n id Int @id(map: \"key\")\n \(place)\(change)\n}",
      datasource: "schemas = [\"a\", \"b\"]")
    let plan = try edit.plan()
    #expect(plan.problems.isEmpty)
    #expect(plan.notices.map { $0.contains("has been applied") } == [true])
    #expect(plan.stepNames.filter { $0.hasPrefix("renameTable") }.count == 1)
  }

  @Test("an applied @renamed of a field, an enum and a value has no effect under another @map")
  func finishedRenamesUnderMaps() throws {
    let plan = try Edit(
      before: "enum E {\n y\n}\nmodel P {\n id Int @id\n b E\n}",
      after: """
        enum E {
          y @map("why") @renamed(from: "x")
          @@map("e")
          @@renamed(from: "D")
        }
        model P {
          id Int @id
          b E @map("bee") @renamed(from: "a")
        }
        """
    ).plan()
    #expect(plan.problems.isEmpty)
    #expect(plan.notices.map { $0.contains("has been applied") } == [true, true, true])
  }

  @Test("@renamed from a name that never was is a mistake")
  func unknownName() throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n a Int\n}",
      after: "model P {\n id Int @id\n a Int\n c Int? @renamed(from: \"x\")\n}")
    let plan = try edit.plan()
    #expect(plan.problems.count == 1)
    #expect(plan.problems[0].contains("\"x\""))
  }

  @Test("a join table that a model takes over is no other relation's", arguments: Dialect.allCases)
  func joinTableOfModel(dialect: Dialect) throws {
    let model = """
      model Link {
        a  Int @map("A")
        b  Int @map("B")
        pa P   @relation("own", fields: [a], references: [id])
        qb Q   @relation("own", fields: [b], references: [id])
        @@id([a, b])
        @@map("_PToQ")
      }
      """
    let edit = Edit(
      before: "model P {\n id Int @id\n qs Q[]\n}\nmodel Q {\n id Int @id\n ps P[]\n}",
      after: """
        model P {
          id Int @id
          links Link[] @relation("own")
          qs Q[] @relation("more")
        }
        model Q {
          id Int @id
          links Link[] @relation("own")
          ps P[] @relation("more")
        }
        \(model)
        """, dialect: dialect)
    let plan = try edit.plan()
    #expect(plan.decisions.isEmpty)
    #expect(plan.stepNames.contains("createTable _more"))
    #expect(plan.stepNames.contains("alterTable _PToQ"))
    #expect(!plan.stepNames.contains("dropTable _PToQ"))
    #expect(!plan.downStepNames.contains("dropTable _PToQ"))
    let free = Edit(
      before: edit.before, after: edit.after.replacing("\n  @@map(\"_PToQ\")", with: ""),
      dialect: dialect)
    // Another relation of the same models keeps the table then, unless a flag says otherwise.
    #expect(try free.plan().stepNames.contains("renameTable _more"))
    let taken = try free.plan("--rename _PToQ:Link")
    #expect(taken.unusedAnswers.isEmpty)
    #expect(taken.stepNames.contains("createTable _more"))
    #expect(!taken.stepNames.contains("dropTable _PToQ"))
  }
}
