import DatabaseChanges
import DatabaseSchema
import MigrationPlanning
import PlanningSupport
import Testing

@Suite("Answers that answer nothing")
struct AnswerReviewTests {
  private static let edit = Edit(
    before: """
      enum Role {
        admin
        legacy
        user
      }
      model User {
        id   Int    @id
        name String
        nick String
        big  BigInt
        code String
        same Int
        flag Boolean
        role Role
      }
      model Note {
        id Int @id
      }
      model Gone {
        id Int @id
      }
      """,
    after: """
      enum Role {
        admin
        user
      }
      model User {
        id       Int    @id
        fullName String
        big      Int
        code     Int
        same     Int
        flag     DateTime
        role     Role
      }
      model Remark {
        id Int @id
      }
      """)

  @Test(
    "an answer that changes something is used",
    arguments: [
      "--rename User.name:User.fullName", "--rename User.nick:fullName", "--drop User.nick",
      "--drop User.name", "--narrow User.big", "--convert User.big", "--convert User.code",
      "--drop User.code", "--rename Note:Remark", "--rename Gone:Remark", "--drop Note",
      "--drop Role.legacy", "--rename Role.legacy:user", "--rename Role.legacy:Role.admin",
    ])
  func used(flag: String) throws {
    #expect(try Self.edit.plan(flag).unusedAnswers.isEmpty)
  }

  @Test(
    "an answer that changes nothing is told, with what may be meant",
    arguments: [
      (
        "--rename User.nmae:User.fullName",
        "there was no \"nmae\" in \"User\" before; did you mean `User.name`?"
      ),
      (
        "--rename User.name:User.fulName",
        "there is no \"fulName\" in \"User\" in the schema; did you mean `User.fullName`?"
      ),
      (
        "--rename Usr.name:Usr.fullName",
        "there was no table or enum \"Usr\" before; did you mean `User.name`?"
      ),
      ("--rename User.same:User.same", "\"User.same\" is still in the schema"),
      (
        "--rename User.id:Remark.id",
        "\"Remark\" is not what \"User\" was, and nothing moves between them"
      ),
      ("--rename Role.user:Role.admin", "\"Role.user\" is still in the schema"),
      ("--rename Note:Role", "\"Role\" was there before under the same name"),
      ("--drop Nowhere.x", "there was no table or enum \"Nowhere\" before"),
      (
        "--drop Noe.x", "there was no table or enum \"Noe\" before; did you mean `Note`?"
      ),
      ("--drop User.same", "\"User.same\" is still in the schema"),
      ("--drop Gone.id", "it goes with \"Gone\""),
      ("--drop Role.admin", "\"Role.admin\" is still in the schema"),
      (
        "--narrow User.bigg",
        "there is no \"bigg\" in \"User\" in the schema; did you mean `User.big`?"
      ),
      ("--narrow User.same", "no value of \"User.same\" is at risk"),
      (
        "--narrow User.code",
        "its values become another type; `--convert User.code` says that they can, "
          + "`--drop User.code` that they may go"
      ),
      (
        "--convert User.flag",
        "its values cannot be converted; `--drop User.flag` says that they may go"
      ),
      ("--convert User.same", "no value of \"User.same\" is at risk"),
    ])
  func idle(flag: String, reason: String) throws {
    let idle = try Self.edit.plan(flag, "--accept-data-loss").unusedAnswers
    #expect(idle.map(\.flag) == [flag])
    #expect(idle.map(\.reason) == [reason])
  }

  @Test("what a rename keeps cannot be dropped, and the second of two renames does nothing")
  func contradictions() throws {
    let dropped = try Self.edit.plan("--rename User.name:User.fullName", "--drop User.name")
    #expect(dropped.unusedAnswers.map(\.flag) == ["--drop User.name"])
    #expect(
      dropped.unusedAnswers.map(\.reason) == [
        "\"User.name\" is \"User.fullName\" now and keeps its data"
      ])
    let columns = try Self.edit.plan(
      "--rename User.name:User.fullName", "--rename User.nick:User.fullName")
    #expect(columns.unusedAnswers.map(\.flag) == ["--rename User.nick:User.fullName"])
    let values = try Self.edit.plan(
      "--rename Role.legacy:Role.user", "--rename Role.legacy:Role.admin")
    #expect(values.unusedAnswers.map(\.flag) == ["--rename Role.legacy:Role.admin"])
  }

  @Test("values that both stay cannot change places by flags")
  func swappedValues() throws {
    let enumeration = "enum E {\n a\n b\n}\nmodel P {\n id Int @id\n e E\n}"
    let plan = try Edit(before: enumeration, after: enumeration)
      .plan("--rename E.a:E.b", "--rename E.b:E.a")
    #expect(plan.unusedAnswers.map(\.flag) == ["--rename E.a:E.b", "--rename E.b:E.a"])
    let free = try Edit(before: enumeration, after: enumeration.replacing(" a\n", with: " c\n"))
      .plan("--rename E.a:E.c")
    #expect(free.unusedAnswers.isEmpty)
    #expect(free.stepNames == ["renameEnumValue E.c"])
  }

  @Test("every flag that a question offers is used", arguments: Dialect.allCases)
  func offered(dialect: Dialect) throws {
    var edit = Self.edit
    edit.dialect = dialect
    for option in try edit.plan().decisions.flatMap(\.options) {
      #expect(try edit.plan(option.flag).unusedAnswers.isEmpty, "\(option.flag)")
    }
  }
}
