import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import PlanningSupport
import Testing

@Suite("Decisions")
struct DecisionTests {
  @Test("a column of the same kind of type is offered as the new name", arguments: Dialect.allCases)
  func sameFamily(dialect: Dialect) throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n a Int\n}",
      after: "model P {\n id Int @id\n b BigInt?\n c String?\n d Int[]\n}"
        .replacing(" d Int[]\n", with: dialect == .sqlite ? "" : " d Int[]\n"), dialect: dialect)
    let plan = try edit.plan()
    #expect(plan.decisions.map { $0.options.map(\.flag) } == [["--rename P.a:P.b", "--drop P.a"]])
    #expect(plan.decisions[0].attribute == "@renamed(from: \"a\")")
    #expect(plan.decisions[0].kind == .dropColumn)
  }

  @Test("without a candidate there is no attribute, only what drops it")
  func noCandidate() throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n a Int\n}", after: "model P {\n id Int @id\n c String?\n}")
    let plan = try edit.plan()
    #expect(plan.decisions.map { $0.options.map(\.flag) } == [["--drop P.a"]])
    #expect(plan.decisions[0].attribute == nil)
  }

  @Test("a table that shares most columns is offered as the new name")
  func tables() throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n a Int\n b Int\n}",
      after: "model Q {\n id Int @id\n a Int\n b Int\n}\nmodel R {\n id Int @id\n x Int\n y Int\n}")
    let plan = try edit.plan()
    #expect(plan.decisions.map { $0.options.map(\.flag) } == [["--rename P:Q", "--drop P"]])
    #expect(plan.decisions[0].attribute == "@@renamed(from: \"P\")")
  }

  @Test("the columns of join tables follow their key, about which is asked once")
  func joinTables() throws {
    let models =
      "model A {\n id String @id @map(\"key\")\n cs C[]\n @@map(\"as\")\n}\n"
      + "model C {\n id Int @id\n as A[]\n}"
    let edit = Edit(before: models, after: models.replacing("id String", with: "id Int"))
    let open = try edit.plan()
    #expect(open.decisions.map { $0.options.map(\.flag) } == [["--convert A.id", "--drop A.id"]])
    let converted = try edit.plan("--convert A.id")
    #expect(converted.decisions.isEmpty)
    #expect(converted.unusedAnswers.isEmpty)
    #expect(converted.summary.contains("change column \"_AToC\".\"A\" from TEXT to INTEGER"))
    #expect(try edit.plan("--convert as.key").summary == converted.summary)
    #expect(converted.findings(.dataLoss).isEmpty)
  }

  @Test("every flag answers its question, and only that")
  func answers() throws {
    let edit = Edit(
      before: """
        enum E {
          a
          b
        }
        model P {
          id Int @id
          x  Int
          y  BigInt
          z  String
          e  E
        }
        model Q {
          id Int @id
        }
        """,
      after: """
        enum E {
          a
        }
        model P {
          id Int @id
          y  Int
          z  Int
          e  E
        }
        """)
    let all = try edit.plan().decisions
    #expect(
      all.map(\.kind) == [.dropTable, .dropColumn, .narrowColumn, .convertColumn, .dropEnumValue])
    for decision in all {
      for option in decision.options {
        let rest = try edit.plan(option.flag).decisions
        let expected = all.filter { $0.subject != decision.subject }
        #expect(rest.map(\.subject) == expected.map(\.subject), "\(option.flag)")
      }
    }
    #expect(try edit.plan("--accept-data-loss").decisions.isEmpty)
  }

  @Test("what can be computed again, widened or was never stored is not asked about")
  func harmless() throws {
    let edit = Edit(
      before:
        "model P {\n id Int @id\n a Int\n g Int @generated(\"a * 2\")\n s String @db.VarChar(9)\n}",
      after: "model P {\n id Int @id\n a BigInt\n s String\n}")
    #expect(try edit.plan().decisions.isEmpty)
  }

  @Test("what is undecided is dropped and added, and the plan lists it")
  func undecided() throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n a String\n}", after: "model P {\n id Int @id\n a Int?\n}")
    let plan = try edit.plan()
    #expect(plan.decisions.map(\.kind) == [.convertColumn])
    #expect(plan.findings(.dataLoss).count == 1)
    let converted = try edit.plan("--convert P.a")
    #expect(converted.findings(.dataLoss).isEmpty)
    #expect(converted.findings(.mayFail).count == 1)
  }

  @Test("SQL for every row answers a column that cannot be converted, one value does not")
  func derived() throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n a Bytes\n b String\n}",
      after: "model P {\n id Int @id\n a Int\n b Int\n}")
    let options = try edit.plan().decisions.map { $0.options.map(\.flag) }
    #expect(
      options == [
        ["--fill-sql P.a=SQL", "--drop P.a"],
        ["--convert P.b", "--fill-sql P.b=SQL", "--drop P.b"],
      ])
    let derived = try edit.plan("--fill-sql P.a=length(a)", "--fill-sql P.b=length(b)")
    #expect(derived.decisions.isEmpty && derived.unusedAnswers.isEmpty)
    #expect(derived.findings(.dataLoss).isEmpty)
    #expect(derived.questions.isEmpty)
    let filled = try edit.plan("--fill P.a=7", "--convert P.b")
    #expect(filled.decisions.map { $0.subject.description } == ["P.a"])
    let answered = try edit.plan("--fill P.a=7", "--drop P.a", "--convert P.b")
    #expect(answered.decisions.isEmpty && answered.questions.isEmpty)
    #expect(answered.findings(.mayFail).count == 1)
  }

  @Test("a replaced required column asks for a value once it may be dropped")
  func unfilledReplacement() throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n a Bytes\n}",
      after: "model P {\n id Int @id\n a Int\n}")
    #expect(try edit.plan().questions.isEmpty)
    let dropped = try edit.plan("--drop P.a")
    #expect(dropped.questions.map { $0.subject.description } == ["P.a"])
    #expect(
      try edit.plan("--drop P.a", "--fill P.a=seven").unusedAnswers.map(\.isInvalid) == [true])
  }

  @Test("with --convert, a value for existing rows is one for NULL")
  func fillBesideConversion() throws {
    let edit = Edit(
      before: "model P {\n id Int @id\n a String?\n}",
      after: "model P {\n id Int @id\n a Int\n}")
    let plan = try edit.plan("--convert P.a", "--fill-sql P.a=id")
    #expect(plan.decisions.isEmpty && plan.unusedAnswers.isEmpty)
    #expect(plan.summary.contains("make column \"P\".\"a\" required, with id for NULL"))
    let derived = try edit.plan("--fill-sql P.a=id")
    #expect(derived.decisions.map(\.kind) == [])
    #expect(
      derived.summary == [
        "replace column \"P\".\"a\", TEXT with INTEGER, with id for existing rows"
      ])
  }
}
