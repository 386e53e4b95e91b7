import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("migrate down")
struct DownTests {
  /// A project with three migrations, the last one of which renames a column.
  private func project() async throws -> Project {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --name posts --quiet")
    try project.folder.write(
      "schema/schema.prisma",
      BlogSchema.text(BlogSchema.posts.replacing("nick  String", with: "name  String")))
    await project.run("migrate --rename User.nick:User.name --name names --quiet")
    return project
  }

  @Test("migrate down takes back what loses no rows, and asks for a flag where rows are lost")
  func losses() async throws {
    let project = try await project()
    let path = project.folder.path + "/app.db"
    try await OutsideChange.run(
      """
      INSERT INTO "User" ("email", "name") VALUES ('a@b.c', 'a');
      INSERT INTO "Post" ("title", "authorId") VALUES ('t', 1), ('u', 1);
      """, path)
    await project.run("migrate down --dry-run")
    await project.run("migrate down")
    await project.run("migrate status")
    await project.run("migrate deploy --quiet")
    await project.run("migrate down 2")
    await project.run("migrate down --to first --json")
    await project.run("migrate down --to first --accept-data-loss")
    await project.run("db drift --exit-code")
    await project.run("migrate down 2")
    await project.run("migrate down none")
    await project.run("migrate down 1 --to first")
    await project.run("migrate down --to posts")
    await project.run("migrate deploy --quiet")
    await project.run("migrate status")
    try Transcript.expect(project, is: "migrate-down")
  }

  @Test("migrate down takes a migration back whose folder is on another branch")
  func missingFolder() async throws {
    let project = try await project()
    for name in ["20261121093200_names", "20261121093100_posts"] {
      try FileManager.default.removeItem(
        atPath: project.folder.path + "/schema/migrations/" + name)
    }
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.users))
    try FileManager.default.removeItem(atPath: project.folder.path + "/schema/snapshot.json")
    try project.folder.write(
      "schema/schema.prisma",
      BlogSchema.text(BlogSchema.users.replacing("nick ", with: "age Int?\n  nick ")))
    await project.run("migrate --name ages")
    await project.run("migrate down --to 20261121093000_first")
    await project.run("migrate --name ages")
    try Transcript.expect(project, is: "migrate-down-branch")
  }

  @Test("a script that fails is rolled back, and the migration stays applied")
  func failure() async throws {
    let project = try await project()
    let file = "schema/migrations/20261121093200_names/down.sql"
    let text = try #require(project.folder.read(file))
    try project.folder.write(
      file, text.replacing("COMMIT;", with: "DROP TABLE \"nosuch\";\nCOMMIT;"))
    await project.run("migrate down")
    await project.run("migrate status")
    try FileManager.default.removeItem(atPath: project.folder.path + "/" + file)
    await project.run("migrate down")
    await project.run("migrate status")
    try Transcript.expect(project, is: "migrate-down-failure")
  }

  @Test("a script without a transaction that fails is told by all commands, and goes on")
  func partialFailure() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    await project.run("migrate new --name steps --no-transaction --quiet")
    let folder = "schema/migrations/20261121093100_steps/"
    let mark = "-- schemagen: no-transaction\n"
    try project.folder.write(
      folder + "migration.sql", mark + "CREATE TABLE a (b);\nCREATE TABLE c (d);\n")
    try project.folder.write(
      folder + "down.sql", mark + "DROP TABLE a;\nDROP TABLE nosuch;\nDROP TABLE c;\n")
    await project.run("migrate deploy --quiet")
    await project.run("migrate down")
    await project.run("migrate status")
    await project.run("migrate deploy")
    await project.run("db drift")
    try project.folder.write(folder + "down.sql", mark + "DROP TABLE a;\nDROP TABLE c;\n")
    await project.run("migrate down")
    await project.run("migrate status")
    try Transcript.expect(project, is: "migrate-down-partial")
  }

  @Test("an interrupted migration that the folder does not have is told by all commands")
  func interruptedElsewhere() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    await project.run("migrate new --name steps --no-transaction --quiet")
    let folder = "schema/migrations/20261121093100_steps"
    try project.folder.write(
      folder + "/migration.sql",
      "-- schemagen: no-transaction\nCREATE TABLE a (b);\nINSERT INTO nosuch VALUES (1);\n")
    await project.run("migrate deploy --quiet")
    try FileManager.default.removeItem(atPath: project.folder.path + "/" + folder)
    await project.run("migrate deploy")
    await project.run("migrate status")
    await project.run("migrate down")
    try await OutsideChange.run("DROP TABLE a", project.folder.path + "/app.db")
    await project.run("migrate resolve --rolled-back steps")
    await project.run("migrate status")
    try Transcript.expect(project, is: "migrate-interrupted-elsewhere")
  }

  @Test(
    "migrate down and deploy lead back and forth on PostgreSQL, also without a transaction",
    .enabled(if: PostgresCluster.isAvailable))
  func postgresql() async throws {
    let cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    let schema = BlogSchema.text(
      BlogSchema.posts, provider: "postgresql", url: "env(\"DATABASE_URL\")")
    let project = try Project(
      ["schema/schema.prisma": schema, ".env": "DATABASE_URL=\"\(url)\"\n"])
    #expect(await project.run("migrate --name first") == .done)
    #expect(await project.run("migrate new --name lookup --no-transaction") == .done)
    let folder = "schema/migrations/20261121093100_lookup"
    let (up, down) = (folder + "/migration.sql", folder + "/down.sql")
    let upText = try #require(project.folder.read(up))
    let downText = try #require(project.folder.read(down))
    try project.folder.write(
      up, upText + "CREATE INDEX CONCURRENTLY \"title\" ON \"Post\" (\"title\");\n")
    #expect(await project.run("migrate deploy") == .done)
    #expect(await project.run("migrate down") == .failed)
    try project.folder.write(down, downText + "DROP INDEX CONCURRENTLY \"title\";\n")
    #expect(await project.run("migrate down") == .done)
    #expect(await project.run("migrate down") == .done)
    let name = String(url.split(separator: "/").last?.split(separator: "?").first ?? "")
    let left = try cluster.execute(
      """
      SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
      """, in: name)
    #expect(left.split(whereSeparator: \.isWhitespace) == ["1"])
    #expect(await project.run("migrate deploy") == .done)
    #expect(await project.run("migrate status") == .done)
  }
}
