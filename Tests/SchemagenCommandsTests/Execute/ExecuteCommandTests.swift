import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("db execute")
struct ExecuteCommandTests {
  @Test("db execute runs all statements of a script, or none of them")
  func scripts() async throws {
    let project = try Project([
      "schema/schema.prisma": BlogSchema.text(BlogSchema.users),
      "fix.sql": """
      INSERT INTO "User" ("email", "nick") VALUES ('a@b.c', 'a');
      UPDATE "User" SET "nick" = upper("nick");

      """,
      "wrong.sql": "UPDATE \"User\" SET \"nick\" = 'b';\nUPDATE \"User\"\n  SET \"nik\" = 'c';\n",
      "empty.sql": "-- nothing\n",
      "steps.sql": "-- schemagen: no-transaction\nVACUUM;\nUPDATE \"User\" SET \"nik\" = 'c';\n",
    ])
    await project.run("db execute --file fix.sql")
    await project.run("migrate --name first --quiet")
    await project.run("db execute --file fix.sql")
    await project.run("db execute --stdin --json", answers: ["DELETE FROM \"User\";"])
    await project.run("db execute --file wrong.sql")
    await project.run("db execute --file empty.sql")
    await project.run("db execute --file steps.sql")
    await project.run("db execute --file nosuch.sql --json")
    await project.run("db execute")
    await project.run("db execute --file fix.sql --stdin")
    try Transcript.expect(project, is: "db-execute")
  }
}
