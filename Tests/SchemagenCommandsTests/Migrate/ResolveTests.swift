import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("migrate resolve")
struct ResolveTests {
  @Test("migrate resolve records what a person says, and runs nothing")
  func corrections() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --create-only --name posts --quiet")
    await project.run("migrate resolve")
    await project.run("migrate resolve --rolled-back posts")
    await project.run("migrate resolve --applied posts")
    await project.run("migrate resolve --applied posts")
    await project.run("migrate status")
    await project.run("migrate resolve --rolled-back posts --json")
    await project.run("migrate resolve --checksum first")
    let file = "schema/migrations/20261121093000_first/migration.sql"
    let text = try #require(project.folder.read(file))
    try project.folder.write(file, text + "-- a remark\n")
    await project.run("migrate")
    await project.run("migrate resolve --checksum first")
    await project.run("migrate")
    await project.run("migrate resolve --applied nosuch")
    try Transcript.expect(project, is: "migrate-resolve")
  }

  @Test("migrate resolve forgets a migration that the folder does not have")
  func missingMigration() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try await OutsideChange.run(
      """
      UPDATE "_schemagen_migrations" SET id = '20260101000000_gone'
      """, project.folder.path + "/app.db")
    #expect(await project.run("migrate status") == .failed)
    #expect(await project.run("migrate resolve --rolled-back 20260101000000_gone") == .done)
    #expect(
      project.transcript.contains(
        "_gone: no longer recorded (the folder does not have it) in app.db."))
    #expect(await project.run("migrate status --exit-code") == .different)
  }

  @Test("an id that the folder does not have is not a part of another one")
  func partOfAnother() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first_tables --quiet")
    #expect(await project.run("migrate resolve --rolled-back 20261121093000_first") == .failed)
    #expect(await project.run(["migrate", "resolve", "--rolled-back", ""]) == .failed)
    #expect(await project.run("migrate status --exit-code") == .done)
    #expect(await project.run("migrate resolve --rolled-back first_tables") == .done)
  }

  @Test(
    "a migration is named as a whole, and a part of a name changes nothing",
    arguments: [
      "resolve --rolled-back", "resolve --applied", "resolve --checksum", "down --to",
      "deploy --to",
      "squash --until",
    ])
  func wholeNames(command: String) async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first_tables --quiet")
    for part in ["f", "first", "tables", "20261121", "_first_tables", "First_tables"] {
      #expect(await project.run("migrate \(command) \(part)") == .failed)
    }
    #expect(project.transcript.contains("Did you mean `20261121093000_first_tables`?"))
    #expect(await project.run("migrate status --exit-code") == .done)
  }

  @Test("a migration is named by its id, by its name, or by its time")
  func allNames() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first_tables --quiet")
    for name in ["20261121093000_first_tables", "first_tables", "20261121093000"] {
      #expect(await project.run("migrate resolve --rolled-back \(name)") == .done)
      #expect(await project.run("migrate resolve --applied \(name)") == .done)
    }
  }

  @Test("a migration that only the history has is named in the same ways")
  func nameOfMissing() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try await OutsideChange.run(
      "UPDATE \"_schemagen_migrations\" SET id = '20260101000000_gone'",
      project.folder.path + "/app.db")
    #expect(await project.run("migrate resolve --rolled-back x") == .failed)
    #expect(!project.transcript.contains("Did you mean"))
    #expect(await project.run("migrate resolve --rolled-back one") == .failed)
    #expect(await project.run("migrate resolve --rolled-back gone") == .done)
  }

  @Test("a name that two migrations have names neither")
  func ambiguous() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --name first --quiet")
    #expect(await project.run("migrate resolve --rolled-back first") == .failed)
    #expect(
      project.transcript.contains("`first` is the name of 2 migrations: 20261121093000_first, "))
    #expect(await project.run("migrate status --exit-code") == .done)
  }

  @Test("migrate down follows the chain, whatever was recorded later")
  func orderOfDown() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --name posts --quiet")
    await project.run("migrate resolve --rolled-back first")
    await project.run("migrate resolve --applied first")
    #expect(await project.run("migrate down") == .done)
    #expect(project.transcript.contains("Taken back from app.db\n  20261121093100_posts\n"))
    try await OutsideChange.run("CREATE TABLE hand (a)", project.folder.path + "/app.db")
    #expect(await project.run("migrate down") == .done)
    // The history is there, though it is empty, so that the other table is no reason to refuse.
    #expect(await project.run("migrate deploy") == .done)
  }

  @Test("a migration that was interrupted and finished by hand is recorded as applied")
  func interrupted() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    await project.run("migrate new --name steps --no-transaction")
    let file = "schema/migrations/20261121093100_steps/migration.sql"
    let text = try #require(project.folder.read(file))
    try project.folder.write(file, text + "CREATE TABLE a (b);\nINSERT INTO nosuch VALUES (1);\n")
    #expect(await project.run("migrate deploy") == .failed)
    #expect(await project.run("migrate status --exit-code") == .different)
    #expect(await project.run("migrate resolve --applied steps") == .done)
    #expect(await project.run("migrate status --exit-code") == .done)
    #expect(await project.run("migrate deploy") == .done)
  }
}
