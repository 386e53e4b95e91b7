import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("diff")
struct DiffCommandTests {
  private static func schema(_ models: String, _ provider: String = "\"postgresql\"") -> String {
    "datasource db {\n  provider = \(provider)\n}\n\n\(models)\n"
  }

  private static let user = """
    model User {
      id    Int    @id @default(autoincrement())
      email String
    }
    """

  private static let longer = """
    model User {
      id    Int     @id @default(autoincrement())
      email String  @unique
      nick  String?
    }
    """

  @Test("diff compares files, folders, snapshots, migrations folders and empty")
  func states() async throws {
    let project = try Project([
      "schema/schema.prisma": Self.schema(Self.user),
      "parts/datasource.prisma": Self.schema(""), "parts/user.prisma": Self.longer,
      "longer.prisma": Self.schema(Self.longer),
    ])
    await project.run("migrate --create-only --name first --quiet")
    for state in ["schema", "schema/schema.prisma", "schema/snapshot.json", "schema/migrations"] {
      #expect(await project.run("diff --from \(state) --to schema --exit-code") == .done)
      #expect(await project.run("diff --from \(state) --to parts --exit-code") == .different)
    }
    #expect(await project.run("diff --from parts --to longer.prisma --exit-code") == .done)
    #expect(await project.run("diff --from empty --to empty --exit-code") == .done)
    #expect(await project.run("diff --from longer.prisma --to empty --exit-code") == .different)
    #expect(await project.run("diff --from nowhere --to schema") == .failed)
    #expect(await project.run("diff --from schema") == .usage)
    try Transcript.expect(project, is: "diff-states")
  }

  @Test(
    "diff --json lists each step with its SQL, risks, locks and inverse; --down prints the reverse")
  func json() async throws {
    let project = try Project([
      "a.prisma": Self.schema(Self.longer), "b.prisma": Self.schema(Self.user),
    ])
    await project.run("diff --from a.prisma --to b.prisma --json")
    await project.run("diff --from a.prisma --to b.prisma --down")
    try Transcript.expect(project, is: "diff-json")
  }

  @Test("diff shows an open decision as drop and add until a flag answers it")
  func undecided() async throws {
    let renamed = Self.user.replacing("email String", with: "mail String")
    let project = try Project([
      "a.prisma": Self.schema(Self.user), "b.prisma": Self.schema(renamed),
    ])
    await project.run("diff --from a.prisma --to b.prisma")
    await project.run("diff --from a.prisma --to b.prisma --rename User.email:mail")
    try Transcript.expect(project, is: "diff-undecided")
  }

  private static let before = """
    enum Role {
      user
      legacy
    }

    model User {
      id   Int    @id
      name String
      nick String
      big  BigInt
      code String
      flag Boolean
      role Role   @default(user)
    }

    model Note {
      id   Int    @id
      text String
    }
    """

  private static let after = """
    enum Role {
      user
    }

    model User {
      id       Int      @id
      fullName String
      big      Int
      code     Int
      flag     DateTime
      role     Role     @default(user)
    }

    model Remark {
      id   Int    @id
      text String
    }
    """

  @Test("every kind of decision names the flags that answer it for both databases")
  func everyDecision() async throws {
    let both = "[\"postgresql\", \"sqlite\"]"
    let project = try Project(["schema/schema.prisma": Self.schema(Self.before, both)])
    await project.run("migrate --create-only --name first --quiet")
    try project.folder.write("schema/schema.prisma", Self.schema(Self.after, both))
    #expect(await project.run("migrate --create-only") == .needsDecision)
    #expect(await project.run("migrate --create-only --json") == .needsDecision)
    let answers = [
      "--rename User.name:User.fullName", "--drop User.nick", "--narrow User.big",
      "--convert User.code", "--drop User.flag", "--rename Role.legacy:Role.user",
      "--rename Note:Remark",
    ]
    #expect(
      await project.run("migrate --create-only --name second " + answers.joined(separator: " "))
        == .done)
    project.list()
    for dialect in ["postgresql", "sqlite"] {
      let line = "diff --from schema/migrations --to schema --exit-code --dialect \(dialect)"
      #expect(await project.run(line) == .done)
    }
    try Transcript.expect(project, is: "migrate-every-decision")
  }

  @Test("unused answers are a usage error, and nothing is written")
  func unusedAnswers() async throws {
    let both = "[\"postgresql\", \"sqlite\"]"
    let project = try Project(["schema/schema.prisma": Self.schema(Self.before, both)])
    await project.run("migrate --create-only --name first --quiet")
    try project.folder.write("schema/schema.prisma", Self.schema(Self.after, both))
    let files = project.folder.files()
    let wrong = "--rename User.nmae:User.fullName --drop Nope.x --accept-data-loss"
    #expect(await project.run("migrate --create-only " + wrong) == .usage)
    let diff = "diff --from schema/migrations --to schema --dialect sqlite "
    #expect(await project.run(diff + wrong) == .usage)
    #expect(await project.run(diff + "--json --narrow User.flag") == .usage)
    #expect(project.folder.files() == files)
    try Transcript.expect(project, is: "migrate-unused-answers")
  }

  @Test("an answer that fits one of two databases is accepted")
  func answerForOneDatabase() async throws {
    let both = "[\"postgresql\", \"sqlite\"]"
    let plain = "model User {\n  id Int @id\n  at DateTime\n}"
    let project = try Project([
      "a.prisma": Self.schema(plain, both),
      "b.prisma": Self.schema(plain.replacing("DateTime", with: "DateTime @db.Date"), both),
    ])
    for dialect in ["postgresql", "sqlite"] {
      let line = "diff --from a.prisma --to b.prisma --dialect \(dialect) --narrow User.at"
      #expect(await project.run(line) == .done)
    }
    #expect(
      await project.run("diff --from a.prisma --to b.prisma --dialect sqlite --exit-code") == .done)
  }

  @Test("an enum value that is added and used makes two migrations, and two transactions in diff")
  func usedValue() async throws {
    let before =
      "enum Role {\n  user\n}\n\nmodel User {\n  id   Int  @id\n  role Role @default(user)\n}"
    let after = before.replacing("enum Role {", with: "enum Role {\n  guest")
      .replacing("@default(user)", with: "@default(guest)")
    let both = "[\"postgresql\", \"sqlite\"]"
    let project = try Project(["schema/schema.prisma": Self.schema(before, both)])
    await project.run("migrate --create-only --name first --quiet")
    try project.folder.write("schema/schema.prisma", Self.schema(after, both))
    await project.run("diff --from schema/migrations --to schema --dialect postgresql")
    await project.run("migrate --create-only --name guests --id 20261122000000")
    for folder in ["20261122000000_guests_add_values", "20261122000001_guests"] {
      project.show("schema/migrations/\(folder)/migration.postgresql.sql")
      project.show("schema/migrations/\(folder)/migration.sqlite.sql")
    }
    try Transcript.expect(project, is: "migrate-used-value")
  }
}
