import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Values for existing rows")
struct FillTests {
  private static func schema(_ fields: String, _ provider: String = "\"sqlite\"") -> String {
    """
    datasource db {
      provider = \(provider)
      url      = env("DATABASE_URL")
    }

    enum Role {
      member
      guest
    }

    model User {
      id   Int     @id
      name String
      nick String?
    \(fields)
    }

    """
  }

  private func project(_ provider: String = "\"sqlite\"") async throws -> (Project, Database) {
    let project = try Project(
      ["schema/schema.prisma": Self.schema("", provider)],
      environment: ["DATABASE_URL": "file:app.db"])
    await project.run("migrate --name first --quiet")
    let database = try await Database.connect("sqlite:\(project.folder.path)/app.db")
    try await database.execute(
      "INSERT INTO \"User\" (id, name) VALUES (1, 'Ann'), (2, 'Bob')")
    return (project, database)
  }

  @Test("flags give existing rows values, which the schema does not keep as defaults")
  func flags() async throws {
    let (project, database) = try await project("[\"postgresql\", \"sqlite\"]")
    let fields =
      "tier String\n  role Role\n  token String @default(uuid())\n  seen DateTime @updatedAt"
    try project.folder.write(
      "schema/schema.prisma",
      Self.schema(fields, "[\"postgresql\", \"sqlite\"]").replacing("String?", with: "String"))
    #expect(await project.run("migrate --fill User.tier") == .usage)
    #expect(await project.run("migrate --fill-sql mysql:User.tier=1") == .usage)
    #expect(await project.run("migrate --fill User.role=admin") == .usage)
    #expect(await project.run("migrate --fill User.teir=basic") == .usage)
    #expect(
      await project.run("diff --from schema/migrations --to schema --dialect sqlite") == .done)
    var words = ["migrate", "--name", "tier", "--fill", "User.tier=it's basic"]
    words += ["--fill", "User.role=guest", "--fill", "User.seen=now()"]
    words += ["--fill-sql", "User.nick=lower(name)"]
    words += ["--fill-sql", "postgresql:User.token=gen_random_uuid()::text"]
    words += ["--fill-sql", "sqlite:User.token='t' || id"]
    #expect(await project.run(words) == .done)
    let rows = try await database.query(
      "SELECT tier, role, nick, token FROM \"User\" ORDER BY id"
    ) { row in
      try (0..<4).map { try row.read($0, as: String.self) }.joined(separator: " ")
    }
    #expect(rows == ["it's basic guest ann t1", "it's basic guest bob t2"])
    #expect(await project.run("migrate") == .done)
    #expect(project.folder.read("schema/snapshot.json")?.contains("basic") == false)
    await database.close()
    try Transcript.expect(project, is: "migrate-fill-flags")
  }

  @Test("at a terminal, migrate asks what existing rows get, and again when the value is refused")
  func dialogue() async throws {
    let (project, database) = try await project()
    try project.folder.write(
      "schema/schema.prisma", Self.schema("level Int\n  slug String\n  rank Int"))
    let answers = ["1", "high", "1", "3", "2", "lower(name)", "3"]
    #expect(await project.run("migrate --name level", answers: answers) == .failed)
    try await database.execute("DELETE FROM \"User\"")
    #expect(await project.run("migrate") == .done)
    await database.close()
    try Transcript.expect(project, is: "migrate-fill-dialogue")
  }

  @Test(
    "an answer that one of two databases cannot use is refused, with that database's reason",
    arguments: [
      ("--fill User.level=99999999999", "`99999999999` is not between -2147483648 and 2147483647"),
      ("--fill-sql postgresql:User.slug=lower(name)", "\"name\" is \"title\" by then; write title"),
      ("--fill-sql postgresql:User.slgu=lower(title)", "\"User\" has no \"slgu\" in the schema"),
      (
        "--fill-sql User.slug=lower(\"titel\")",
        "it names \"titel\", which existing rows do not have"
      ),
      ("--fill-sql sqlite:User.nick=1", "existing rows of \"User.nick\" keep what they have"),
    ])
  func oneOfTwoDatabases(flag: String, reason: String) async throws {
    let providers = "[\"sqlite\", \"postgresql\"]"
    let (project, database) = try await project(providers)
    await database.close()
    try project.folder.write(
      "schema/schema.prisma",
      Self.schema("level Int\n  slug String", providers).replacing(
        "name String", with: "title String"))
    let words = flag.split(separator: " ", maxSplits: 1).map(String.init)
    let status = await project.run(
      ["migrate", "--create-only", "--no-input", "--rename", "User.name:User.title"] + words)
    #expect(status == .usage)
    #expect(project.transcript.contains(reason))
  }
}
