import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("migrate new")
struct NewMigrationTests {
  @Test("migrate new writes an empty migration, which is applied when it has statements")
  func emptyMigration() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    await project.run("migrate new")
    await project.run(["migrate", "new", "--name", "Fill nicks"])
    project.show("schema/migrations/20261121093200_fill_nicks/migration.sql")
    project.show("schema/migrations/20261121093200_fill_nicks/down.sql")
    project.show("schema/migrations/20261121093200_fill_nicks/changes.json")
    #expect(await project.run("migrate") == .failed)
    #expect(await project.run("migrate deploy") == .failed)
    let file = "schema/migrations/20261121093200_fill_nicks/migration.sql"
    let text = try #require(project.folder.read(file))
    try project.folder.write(
      file, text.replacing("BEGIN;\n", with: "BEGIN;\nUPDATE \"User\" SET \"nick\" = 'none';\n"))
    await project.run("migrate")
    await project.run("migrate --json")
    try Transcript.expect(project, is: "migrate-new")
  }

  @Test("migrate new asks for the name at a terminal, and can begin the folder")
  func firstMigration() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate new --no-transaction", answers: ["!", "Extensions"])
    project.list()
    project.show("schema/migrations/20261121093000_extensions/migration.sql")
    await project.run("migrate new --name x --id 20200101000000")
    await project.run("migrate --name first --create-only")
    await project.run("migrate new --name later --json")
    try Transcript.expect(project, is: "migrate-new-first")
  }

  @Test("migrate new writes scripts for both databases of a schema")
  func twoProviders() async throws {
    let schema = BlogSchema.text(BlogSchema.users)
      .replacing("\"sqlite\"", with: "[\"postgresql\", \"sqlite\"]")
    let project = try Project(["schema/schema.prisma": schema])
    #expect(await project.run("migrate --name first --create-only") == .done)
    #expect(await project.run("migrate new --name rows") == .done)
    let files = project.folder.files().filter { $0.contains("_rows/") }
    #expect(
      files.compactMap { $0.split(separator: "/").last } == [
        "changes.json", "down.postgresql.sql", "down.sqlite.sql", "migration.postgresql.sql",
        "migration.sqlite.sql",
      ])
    #expect(await project.run("migrate --create-only") == .done)
  }

  @Test("migrate new takes its name as an operand, once, and no time that clocks do not have")
  func operand() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    #expect(await project.run("migrate new Fill_slugs") == .done)
    #expect(project.folder.files().contains { $0.contains("_fill_slugs/migration.sql") })
    #expect(await project.run("migrate new one two") == .usage)
    #expect(await project.run("migrate new one --name two") == .usage)
    #expect(await project.run("migrate new late --id 20269921093000") == .usage)
    #expect(await project.run("migrate new late --id 20261221246000") == .usage)
    #expect(project.transcript.contains("--id must be a time of 14 digits"))
  }
}
