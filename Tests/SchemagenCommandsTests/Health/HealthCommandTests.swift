import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("db health")
struct HealthCommandTests {
  /// The lines of a transcript whose numbers do not differ from run to run.
  private func steadyLines(_ project: Project) -> [Substring] {
    project.transcript.split(separator: "\n").filter { line in
      !["server", "connected", "round trip", "Milliseconds"].contains(where: line.contains)
    }
  }

  @Test("db health says whether the database answers and has all migrations")
  func health() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    #expect(await project.run("db health") == .failed)
    await project.run("migrate --name first --quiet")
    #expect(await project.run("db health") == .done)
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --create-only --name posts --quiet")
    #expect(await project.run("db health") == .failed)
    let lines = steadyLines(project)
    #expect(lines.contains("app.db is ready."))
    #expect(lines.contains("  migrations   1 applied"))
    #expect(lines.contains("app.db is not ready."))
    #expect(lines.contains("  migrations   1 applied, 1 pending"))
    #expect(lines.contains { $0.hasPrefix("error: There is no migrations folder") })
  }

  @Test("a database whose newest migration was taken back in part is not ready")
  func takenBackInPart() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write(
      "schema/migrations/20261121093000_first/down.sql",
      "-- schemagen: no-transaction\nDROP TABLE \"User\";\nDROP TABLE nosuch;\n")
    #expect(await project.run("migrate down") == .failed)
    #expect(await project.run("db health") == .failed)
    #expect(steadyLines(project).contains("  migrations   0 applied, 1 interrupted"))
  }

  @Test(
    "--wait goes on until the server answers, and no longer than it says",
    .enabled(if: PostgresCluster.isAvailable))
  func waiting() async throws {
    let cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    let schema = BlogSchema.text(
      BlogSchema.users, provider: "postgresql", url: "env(\"DATABASE_URL\")")
    let project = try Project(
      ["schema/schema.prisma": schema, ".env": "DATABASE_URL=\"\(url)\"\n"])
    #expect(await project.run("migrate --name first --quiet") == .done)
    #expect(await project.run("db health --wait 5") == .done)
    let closed = url.replacing(":\(cluster.port)/", with: ":1/")
    let start = ContinuousClock.now
    #expect(await project.run(["db", "health", "--wait", "1", "--url", closed]) == .failed)
    #expect(ContinuousClock.now - start >= .seconds(1))
    #expect(await project.run("db health --wait soon") == .usage)
  }
}
