import SchemagenCommands
import SchemagenRuntime
import TestSupport
import Testing

/// Rows of the join table behind a relation between rows of one model keep their meaning.
@Suite("Renamed fields of a relation between rows of one model")
struct SelfRelationTests {
  private static func schema(_ follows: String, _ followedBy: String) -> String {
    """
    datasource db {
      provider = "sqlite"
      url      = "file:app.db"
    }

    model U {
      id Int @id
      \(follows) U[] @relation("f")
      \(followedBy) U[] @relation("f")
    }

    """
  }

  private func project() async throws -> (Project, Database) {
    let project = try Project(["schema/schema.prisma": Self.schema("follows", "zfollowedBy")])
    await project.run("migrate --name first --quiet")
    let database = try await Database.connect("sqlite:\(project.folder.path)/schema/app.db")
    try await database.execute("INSERT INTO \"U\" VALUES (1), (2)")
    try await database.execute("INSERT INTO \"_f\" (\"A\", \"B\") VALUES (1, 2)")
    return (project, database)
  }

  private func rows(_ database: Database) async throws -> [String] {
    try await database.query("SELECT \"A\", \"B\" FROM \"_f\"") { row in
      "\(try row.read(0, as: Int.self)) \(try row.read(1, as: Int.self))"
    }
  }

  @Test("migrate asks which field is which, whatever else is accepted, and turns the rows")
  func turned() async throws {
    let (project, database) = try await project()
    try project.folder.write("schema/schema.prisma", Self.schema("zfollows", "afollowedBy"))
    #expect(await project.run("migrate --accept-data-loss") == .needsDecision)
    #expect(
      await project.run("diff --from schema/migrations --to schema --exit-code") == .different)
    #expect(await project.run("migrate --rename U.follows:U.other") == .usage)
    #expect(await project.run("migrate --name turn --rename U.follows:U.zfollows") == .done)
    #expect(try await rows(database) == ["2 1"])
    #expect(await project.run("migrate") == .done)
    await database.close()
    try Transcript.expect(project, is: "migrate-self-relation")
  }

  @Test("new names in the old order need an answer once and no migration")
  func keptOrder() async throws {
    let (project, database) = try await project()
    try project.folder.write("schema/schema.prisma", Self.schema("afollows", "yfollowedBy"))
    #expect(await project.run("migrate") == .needsDecision)
    #expect(await project.run("migrate --rename U.zfollowedBy:U.yfollowedBy") == .done)
    #expect(await project.run("migrate") == .done)
    #expect(try await rows(database) == ["1 2"])
    await database.close()
  }

  @Test("@renamed answers on either field, and a wrong one is reported")
  func attribute() async throws {
    let (project, database) = try await project()
    let wrong = Self.schema("zfollows", "afollowedBy")
      .replacing("afollowedBy U[]", with: "afollowedBy U[] @renamed(from: \"nothing\")")
    try project.folder.write("schema/schema.prisma", wrong)
    #expect(await project.run("migrate") != .done)
    try project.folder.write(
      "schema/schema.prisma", wrong.replacing("\"nothing\"", with: "\"zfollowedBy\""))
    #expect(await project.run("migrate --name turn") == .done)
    #expect(try await rows(database) == ["2 1"])
    #expect(await project.run("migrate") == .done)
    await database.close()
  }
}
