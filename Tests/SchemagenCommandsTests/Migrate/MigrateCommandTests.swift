import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("migrate")
struct MigrateCommandTests {
  @Test(
    "migrate turns an edit into a migration and applies it, and every command reports what it did")
  func dailyLoop() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first")
    project.list()
    await project.run("migrate")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("diff --from schema/migrations --to schema --exit-code")
    await project.run("migrate --create-only")
    await project.run("migrate status --exit-code")
    await project.run("migrate --json")
    await project.run("migrate status")
    await project.run("migrate status --json")
    project.show("schema/snapshot.json")
    try Transcript.expect(project, is: "migrate-daily-loop")
  }

  @Test("migrate and deploy apply the committed migrations on a fresh clone")
  func freshClone() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --name posts --quiet")
    try FileManager.default.removeItem(atPath: project.folder.path + "/app.db")
    await project.run("migrate")
    await project.run("migrate deploy")
    await project.run("migrate deploy --url file:other.db")
    await project.run("migrate deploy --url file:other.db --json")
    try Transcript.expect(project, is: "migrate-fresh-clone")
  }

  @Test("migrate deploy stops where it is asked to, and prints what it would run")
  func partOfDeploy() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --create-only --quiet")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --name posts --create-only --quiet")
    await project.run("migrate deploy --to first --dry-run --json")
    await project.run("migrate deploy --to first")
    await project.run("migrate deploy --to frist")
    await project.run("migrate deploy --dry-run")
    await project.run("migrate status --exit-code")
    await project.run("migrate deploy")
    await project.run("migrate deploy --dry-run")
    let file = "schema/migrations/20261121093000_first/migration.sql"
    try project.folder.write(file, try #require(project.folder.read(file)) + "-- edited\n")
    #expect(await project.run("migrate deploy --dry-run --quiet") == .failed)
    try Transcript.expect(project, is: "migrate-deploy-part")
  }

  @Test("migrate status says what the schema changes and no migration has")
  func unwrittenChanges() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    #expect(await project.run("migrate status --exit-code") == .different)
    #expect(await project.run("migrate status") == .done)
    #expect(
      project.transcript.contains("The schema has changes that no migration has:\n  - add table"))
  }

  @Test("migrate status creates no database, and a mistyped URL is reported")
  func mistypedURL() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --create-only --name first --quiet")
    await project.run("migrate status --url file:typo.db")
    await project.run("migrate status --url file:schema/migrations")
    await project.run("migrate baseline --url file:typo.db")
    let path = project.folder.path + "/old.db"
    try await OutsideChange.run("CREATE TABLE \"Old\" (a); PRAGMA journal_mode = DELETE", path)
    await project.run("migrate status --url file:old.db --quiet")
    // 2 would be a write-ahead log: https://www.sqlite.org/fileformat2.html#file_format_version_numbers
    let version = FileManager.default.contents(atPath: path)?.dropFirst(18).first
    #expect(version == 1)
    await project.run("migrate --quiet")
    await project.run("diff --from app.db --to schema")
    project.list()
    try Transcript.expect(project, is: "migrate-mistyped-url")
  }

  @Test("migrate asks before it loses data at a terminal, and lists the flags elsewhere")
  func decisions() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.renamed))
    #expect(await project.run("migrate") == .needsDecision)
    #expect(await project.run("migrate --json") == .needsDecision)
    #expect(await project.run("migrate", answers: ["q"]) == .needsDecision)
    #expect(await project.run("migrate --rename nonsense") == .usage)
    #expect(await project.run("migrate --rename User.nik:User.name") == .usage)
    await project.run("migrate", answers: ["7", "1", ""])
    try project.folder.write("schema/schema.prisma", BlogSchema.text(""))
    await project.run("migrate --drop User --name gone")
    try Transcript.expect(project, is: "migrate-decisions")
  }

  @Test("two simultaneous runs of migrate never write two migrations from one snapshot")
  func twoRunsAtOnce() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    async let first = project.run("migrate --create-only --name one --quiet")
    async let second = project.run("migrate --create-only --name two --quiet")
    let ends = await [first, second]
    #expect(ends.contains(.done))
    let written = project.folder.files().filter { $0.hasSuffix("/migration.sql") }
    #expect(written.count == 1)
    #expect(await project.run("diff --from schema/migrations --to schema --exit-code") == .done)
  }

  @Test("a migration that fails keeps its files and leaves the database as it was")
  func failure() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    let required = BlogSchema.users.replacing("nick  String", with: "nick  String\n  age   Int")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(required))
    await project.run("migrate --name age --create-only --quiet")
    let script = "schema/migrations/20261121093100_age/migration.sql"
    let text = try #require(project.folder.read(script))
    try project.folder.write(script, text.replacing("COMMIT;", with: "SELECT no_such();\nCOMMIT;"))
    #expect(await project.run("migrate") == .failed)
    await project.run("migrate status")
    try project.folder.write(script, text)
    await project.run("migrate")
    await project.run("migrate undo")
    try Transcript.expect(project, is: "migrate-failure")
  }

  @Test("migrate undo removes the newest migration if it has not been applied")
  func undo() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate undo --force")
    await project.run("migrate --name first --create-only")
    try project.folder.write("before.json", project.folder.read("schema/snapshot.json") ?? "")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --name posts --create-only --quiet")
    await project.run("migrate undo --force")
    #expect(project.folder.read("schema/snapshot.json") == project.folder.read("before.json"))
    await project.run("migrate undo --force --json")
    project.list()
    try Transcript.expect(project, is: "migrate-undo")
  }

  @Test("migrate undo needs the former snapshot where no file has the changes of the migration")
  func undoWithoutChanges() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --create-only --quiet")
    try project.folder.write("before.json", project.folder.read("schema/snapshot.json") ?? "")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --name posts --create-only --quiet")
    for changes in project.folder.files() where changes.hasSuffix("/changes.json") {
      try FileManager.default.removeItem(atPath: project.folder.path + "/" + changes)
    }
    #expect(await project.run("migrate undo --force") == .failed)
    await project.run("migrate undo --force --base schema/snapshot.json")
    await project.run("migrate undo --force --base before.json")
    project.list()
    try Transcript.expect(project, is: "migrate-undo-without-changes")
  }

  @Test("migrate undo adds up the migrations that stay where the removed one has no changes")
  func undoToSum() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --create-only --quiet")
    let before = project.folder.read("schema/snapshot.json")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --name posts --create-only --quiet")
    let changes = try #require(project.folder.files().last { $0.hasSuffix("/changes.json") })
    try FileManager.default.removeItem(atPath: project.folder.path + "/" + changes)
    #expect(await project.run("migrate undo --force") == .done)
    #expect(project.folder.read("schema/snapshot.json") == before)
  }

  @Test("a schema for both databases has a script for each in every migration")
  func twoProviders() async throws {
    let both = BlogSchema.text(BlogSchema.users, url: "env(\"DATABASE_URL\")")
      .replacing("\"sqlite\"", with: "[\"postgresql\", \"sqlite\"]")
    let project = try Project(
      ["schema/schema.prisma": both], environment: ["DATABASE_URL": "file:app.db"])
    await project.run("migrate --name first --id 20270101000000")
    project.list()
    await project.run("diff --from empty --to schema")
    await project.run("diff --from empty --to schema --dialect postgresql")
    await project.run("migrate status")
    try Transcript.expect(project, is: "migrate-two-providers")
  }
}
