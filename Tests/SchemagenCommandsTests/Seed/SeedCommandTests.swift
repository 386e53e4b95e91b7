import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("db seed")
struct SeedCommandTests {
  @Test("db seed runs the script beside the schema in one transaction")
  func script() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("db seed")
    try project.folder.write(
      "schema/seed.sql", "INSERT INTO \"User\" (\"email\", \"nick\") VALUES ('a@b.c', 'a');\n")
    await project.run("db seed")
    await project.run("migrate --name first --quiet")
    await project.run("db seed")
    await project.run("db seed")
    try project.folder.write(
      "schema/seed.sqlite.sql",
      """
      BEGIN;
      INSERT INTO "User" ("email", "nick") VALUES ('d@e.f', 'd');
      INSERT INTO "User" ("email") VALUES ('g@h.i');
      COMMIT;

      """)
    await project.run("db seed")
    try project.folder.write("schema/seed.sqlite.sql", "-- nothing yet\n")
    await project.run("db seed --json")
    try Transcript.expect(project, is: "db-seed")
  }

  @Test("db seed runs the command of the datasource, which finds the database in DATABASE_URL")
  func command() async throws {
    let schema = BlogSchema.text(BlogSchema.users)
      .replacing(
        "\n}\n\nmodel", with: "\n  seed     = \"echo $DATABASE_URL > found; exit 3\"\n}\n\nmodel")
    let project = try Project(["schema/schema.prisma": schema])
    await project.run("migrate --name first --quiet")
    await project.run("db seed")
    project.show("found")
    try project.folder.write("schema/schema.prisma", schema.replacing("exit 3", with: "true"))
    await project.run("db seed")
    try Transcript.expect(project, is: "db-seed-command")
  }
}
