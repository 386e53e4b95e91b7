import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
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
        fresh    Int
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
      "--fill User.fresh=3", "--fill-sql User.fresh=length(code)",
      "--fill-sql User.flag=now()", "--fill-sql User.code=length(code)",
      "--drop Role.legacy", "--rename Role.legacy:user", "--rename Role.legacy:Role.admin",
    ])
  func used(flag: String) throws {
    #expect(try Self.edit.plan(flag).unusedAnswers.isEmpty)
  }

  @Test(
    "an unused answer is reported, with a suggestion",
    arguments: [
      (
        "--rename User.nmae:User.fullName",
        "\"User\" has no \"nmae\" before this change; did you mean `User.name`?"
      ),
      (
        "--rename User.name:User.fulName",
        "\"User\" has no \"fulName\" in the schema; did you mean `User.fullName`?"
      ),
      (
        "--rename Usr.name:Usr.fullName",
        "no table or enum is called \"Usr\" before this change; did you mean `User.name`?"
      ),
      ("--rename User.same:User.same", "\"User.same\" is still in the schema"),
      (
        "--rename User.id:Remark.id",
        "\"User\" does not become \"Remark\", and columns do not move between tables"
      ),
      ("--rename Role.user:Role.admin", "\"Role.user\" is still in the schema"),
      ("--rename Note:Role", "\"Role\" already existed under the same name"),
      ("--drop Nowhere.x", "no table or enum is called \"Nowhere\" before this change"),
      (
        "--drop Noe.x",
        "no table or enum is called \"Noe\" before this change; did you mean `Note`?"
      ),
      ("--drop User.same", "\"User.same\" is still in the schema"),
      ("--drop Gone.id", "it is dropped with \"Gone\""),
      ("--drop Role.admin", "\"Role.admin\" is still in the schema"),
      (
        "--narrow User.bigg",
        "\"User\" has no \"bigg\" in the schema; did you mean `User.big`?"
      ),
      ("--narrow User.same", "no value of \"User.same\" is at risk"),
      (
        "--narrow User.flag",
        "its values become another type; use `--convert User.flag` to convert them, or "
          + "`--drop User.flag` to discard them"
      ),
      (
        "--fill-sql User.fresh=lower('x;",
        "its SQL cannot be part of a statement, because of `'`"
      ),
      (
        "--fill-sql User.fresh=1);DROP",
        "its SQL cannot be part of a statement, because of `)`"
      ),
      ("--fill User.fresh=many", "`many` is not a whole number"),
      (
        "--fill User.fresh=3000000000", "`3000000000` is not between -2147483648 and 2147483647"
      ),
      ("--fill-sql sqlite:User.fresh=1", "this database is postgresql, not sqlite"),
      ("--fill User.same=1", "existing rows of \"User.same\" keep what they have"),
      (
        "--fill-sql User.smae=1",
        "\"User\" has no \"smae\" in the schema; did you mean `User.same`?"
      ),
      (
        "--convert User.flag",
        "its values cannot be converted; use `--fill-sql User.flag=SQL` to derive new ones, or "
          + "`--drop User.flag` to discard them"
      ),
      ("--convert User.same", "no value of \"User.same\" is at risk"),
    ])
  func unused(flag: String, reason: String) throws {
    let unused = try Self.edit.plan(flag, "--accept-data-loss").unusedAnswers
    #expect(unused.map(\.flag) == [flag])
    #expect(unused.map(\.reason) == [reason])
  }

  @Test("SQL for existing rows has to name a renamed column by its new name")
  func fillAfterRename() throws {
    func reasons(_ sql: String) throws -> [String] {
      try Self.edit.plan(
        "--rename User.name:User.fullName", "--accept-data-loss", "--fill-sql User.fresh=\(sql)"
      ).unusedAnswers.map(\.reason)
    }
    #expect(
      try reasons("length(name)")
        == ["\"name\" is \"fullName\" by then; write \"fullName\""])
    #expect(try reasons("length(\"fullName\")").isEmpty)
    #expect(try reasons("length(nick)").isEmpty)
    let qualified = "\"name\" is \"fullName\" by then; write \"fullName\""
    #expect(try reasons("length(\"User\".name)") == [qualified])
    for query in [
      "(SELECT length(n.name) FROM \"Note\" n WHERE n.id = same)",
      "(SELECT length(name) FROM \"Note\" WHERE \"Note\".id = same)",
    ] {
      #expect(try reasons(query) == [])
    }
    #expect(
      try reasons("(SELECT id FROM \"Note\" WHERE id = length(\"User\".name))") == [qualified])
  }

  @Test("what a rename keeps cannot be dropped, and the second of two renames does nothing")
  func contradictions() throws {
    let dropped = try Self.edit.plan("--rename User.name:User.fullName", "--drop User.name")
    #expect(dropped.unusedAnswers.map(\.flag) == ["--drop User.name"])
    #expect(
      dropped.unusedAnswers.map(\.reason) == [
        "\"User.name\" becomes \"User.fullName\" and keeps its data"
      ])
    let columns = try Self.edit.plan(
      "--rename User.name:User.fullName", "--rename User.nick:User.fullName")
    #expect(columns.unusedAnswers.map(\.flag) == ["--rename User.nick:User.fullName"])
    let values = try Self.edit.plan(
      "--rename Role.legacy:Role.user", "--rename Role.legacy:Role.admin")
    #expect(values.unusedAnswers.map(\.flag) == ["--rename Role.legacy:Role.admin"])
    let kept = try Self.edit.plan("--drop User.code", "--convert User.code")
    #expect(
      kept.unusedAnswers.map(\.message) == [
        "`--drop User.code` is unused: `--convert User.code` keeps its values"
      ])
  }

  @Test("a column takes one value for existing rows, and one more for each database")
  func contradictingFills() throws {
    let twice = try Self.edit.plan("--fill User.fresh=3", "--fill-sql User.fresh=4")
    #expect(
      twice.unusedAnswers.map(\.message) == [
        "`--fill-sql User.fresh=4` is unused: `--fill User.fresh=3` is about the same rows"
      ])
    let each = try Self.edit.plan("--fill User.fresh=3", "--fill-sql postgresql:User.fresh=4")
    #expect(each.unusedAnswers.isEmpty)
    #expect(
      each.summary.contains("add column \"User\".\"fresh\" INTEGER, with 4 for existing rows"))
  }

  @Test(
    "a value for rows that get none from an answer is reported with the true reason",
    arguments: [
      ("--fill-sql T.text=upper(text)", "`--convert T.text` keeps its values"),
      ("--fill-sql T.wide=1", "`--narrow T.wide` keeps its values"),
      ("--fill T.cast=1", "its values are converted"),
      ("--fill T.number=1", "\"T.number\" gets numbers from the database"),
      ("--fill T.computed=1", "\"T.computed\" is computed by the database"),
      ("--fill T.more=1", "\"T.more\" is computed by the database"),
      ("--fill T.kept=1", "existing rows of \"T.kept\" keep what they have"),
      ("--fill New.id=1", "\"New\" is new and has no rows"),
    ])
  func unusedFills(flag: String, reason: String) throws {
    let before = """
      model T {
        id       Int     @id
        text     String
        wide     BigInt
        number   Bytes
        cast     String
        computed String? @generated("text")
        kept     Int?
      }
      """
    let after = """
      model T {
        id       Int  @id
        text     Int
        wide     Int
        number   Int  @default(autoincrement())
        cast     Int
        computed Int? @generated("kept")
        more     Int? @generated("kept")
        kept     Int?
      }
      model New {
        id Int @id
      }
      """
    let unused = try Edit(before: before, after: after).plan(
      "--convert T.text", "--narrow T.wide", "--accept-data-loss", flag
    ).unusedAnswers
    #expect(unused.map(\.message) == ["`\(flag)` is unused: \(reason)"])
  }

  @Test("two kept values cannot be exchanged by flags")
  func exchangedValues() throws {
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
