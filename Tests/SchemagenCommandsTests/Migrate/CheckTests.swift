import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("migrate check")
struct CheckTests {
  private func project() async throws -> Project {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --create-only --quiet")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --name posts --create-only --quiet")
    return project
  }

  @Test(
    "migrate check replays the folder in both directions and touches no database of the project")
  func inOrder() async throws {
    let project = try await project()
    #expect(await project.run("migrate check") == .done)
    #expect(await project.run("migrate check --json") == .done)
    #expect(project.folder.read("app.db") == nil)
    try Transcript.expect(project, is: "migrate-check")
  }

  @Test("migrate check says what is wrong with scripts, chain, snapshot and schema")
  func problems() async throws {
    let project = try await project()
    let up = "schema/migrations/20261121093100_posts/migration.sql"
    let down = "schema/migrations/20261121093100_posts/down.sql"
    let (upText, downText) = (
      try #require(project.folder.read(up)), try #require(project.folder.read(down))
    )
    try project.folder.write(
      up, upText.replacing("\"title\" TEXT NOT NULL", with: "\"title\" TEXT"))
    await project.run("migrate check")
    try project.folder.write(
      up, upText.replacing("COMMIT;", with: "INSERT INTO nosuch VALUES (1);\nCOMMIT;"))
    await project.run("migrate check")
    try project.folder.write(up, upText)
    try project.folder.write(
      down, "-- schemagen down of 20261121093100_posts\nBEGIN;\nSELECT 1;\nCOMMIT;\n")
    await project.run("migrate check")
    try FileManager.default.removeItem(atPath: project.folder.path + "/" + down)
    await project.run("migrate check")
    try project.folder.write(down, downText)
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.users))
    await project.run("migrate check --json")
    await project.run("migrate check --server file:x.db")
    try Transcript.expect(project, is: "migrate-check-problems")
  }

  @Test("migrate check wants the snapshot as it is committed")
  func committedSnapshot() async throws {
    let project = try await project()
    let text = try #require(project.folder.read("schema/snapshot.json"))
    try project.folder.write("schema/snapshot.json", "<<<<<<< HEAD\n" + text)
    #expect(await project.run("migrate check") == .failed)
    try FileManager.default.removeItem(atPath: project.folder.path + "/schema/snapshot.json")
    #expect(await project.run("migrate check") == .failed)
    #expect(project.transcript.contains("error: schema/snapshot.json is missing."))
    try project.folder.write("schema/snapshot.json", text)
    #expect(await project.run("migrate check") == .done)
  }

  @Test(
    "migrate check replays on a server, and leaves no database there",
    .enabled(if: PostgresCluster.isAvailable))
  func server() async throws {
    let cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    let schema = BlogSchema.text(
      BlogSchema.posts, provider: "postgresql", url: "env(\"DATABASE_URL\")")
    let project = try Project(["schema/schema.prisma": schema])
    #expect(await project.run("migrate --name first --create-only") == .done)
    #expect(await project.run("migrate check") == .done)
    #expect(project.transcript.contains("Not run on PostgreSQL"))
    // A role of its own, because other tests make such databases, too.
    let name = url.split(separator: "/").last ?? ""
    let role = "checks_\(name)"
    _ = try cluster.execute("CREATE ROLE \(role) LOGIN CREATEDB PASSWORD 'x'", in: "postgres")
    let server = url.replacing("postgres:open%20sesame", with: "\(role):x")
    #expect(await project.run(["migrate", "check", "--server", server]) == .done)
    #expect(project.transcript.contains("on PostgreSQL they lead to what the schema says"))
    let left = try cluster.execute(
      "SELECT count(*) FROM pg_database WHERE pg_get_userbyid(datdba) = '\(role)'", in: "postgres")
    #expect(left.split(whereSeparator: \.isWhitespace) == ["0"])
    let closed = url.replacing(":\(cluster.port)/", with: ":1/")
    #expect(await project.run(["migrate", "check", "--server", closed]) == .failed)
  }

  @Test("migrate check says of an empty down.sql what is to be written")
  func emptyDown() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    await project.run("migrate new rows --quiet")
    let file = "schema/migrations/20261121093100_rows/migration.sql"
    try project.folder.write(
      file, try #require(project.folder.read(file)).replacing("BEGIN;", with: "BEGIN;\nSELECT 1;"))
    #expect(await project.run("migrate check") == .failed)
    #expect(project.transcript.contains("down.sql has no statements yet."))
    #expect(!project.transcript.contains("resolve --rolled-back"))
    #expect(await project.run("migrate deploy") == .done)
    #expect(await project.run("migrate down") == .failed)
    #expect(
      project.transcript.contains("`schemagen migrate resolve --rolled-back 20261121093100_rows`"))
  }
}
