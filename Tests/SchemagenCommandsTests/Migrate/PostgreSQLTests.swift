import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Commands on a PostgreSQL server", .enabled(if: PostgresCluster.isAvailable))
struct PostgreSQLTests {
  private func project(_ url: String) throws -> Project {
    let cluster = try PostgresCluster.shared()
    let schema = BlogSchema.text(
      BlogSchema.users, provider: "postgresql", url: "env(\"DATABASE_URL\")")
    let name = String(url.split(separator: "/").last?.split(separator: "?").first ?? "")
    return try Project(
      ["schema/schema.prisma": schema, ".env": "DATABASE_URL=\"\(url)\"\n"],
      placeholders: [
        ("127.0.0.1:\(cluster.port)", "HOST"), ("port \(cluster.port)", "port PORT"),
        ("\(cluster.port)/", "PORT/"), (name, "DATABASE"),
      ])
  }

  @Test("migrate applies an edit to the server that .env names")
  func dailyLoop() async throws {
    let project = try project(try PostgresCluster.shared().makeDatabase())
    await project.run("migrate --name first")
    let posts = BlogSchema.text(
      BlogSchema.posts, provider: "postgresql", url: "env(\"DATABASE_URL\")")
    try project.folder.write("schema/schema.prisma", posts)
    await project.run("migrate")
    await project.run("migrate status")
    await project.run("migrate deploy")
    try Transcript.expect(project, is: "postgresql-daily-loop")
  }

  @Test("messages name the schema of the URL, and status says that it is not there yet")
  func schemaOfURL() async throws {
    let url = try PostgresCluster.shared().makeDatabase()
    let project = try project(url)
    let tenant = url + "?schema=tenant"
    await project.run(["migrate", "--name", "first", "--create-only"])
    await project.run(["migrate", "status", "--url", tenant])
    #expect(project.transcript.contains(" on HOST (schema tenant), which does not exist yet\n"))
    await project.run(["migrate", "deploy", "--url", tenant])
    await project.run(["migrate", "status", "--url", tenant])
    #expect(project.transcript.contains(" on HOST (schema tenant)\n  applied"))
    #expect(await project.run(["migrate", "reset", "--url", tenant]) == .needsDecision)
    #expect(
      project.transcript.contains(
        "drop all tables of PostgreSQL database DATABASE on HOST (schema "))
    #expect(await project.run(["migrate", "reset", "--force", "--url", tenant]) == .done)
    #expect(
      project.transcript.contains("Emptied PostgreSQL database DATABASE on HOST (schema tenant)"))
  }

  @Test("no server, a wrong password and a missing database have different errors")
  func unreachable() async throws {
    let cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    let project = try project(url)
    for (open, wrong) in [
      (":\(cluster.port)/", ":1/"), ("open%20sesame", "hunter2"), ("test_", "missing_"),
      ("127.0.0.1", "no-such-host.invalid"),
    ] {
      await project.run(["migrate", "--name", "x", "--url", url.replacing(open, with: wrong)])
    }
    project.list()
    let errors = project.transcript.split(separator: "\n").filter { $0.hasPrefix("error") }
    #expect(errors.count == 4)
    #expect(errors.allSatisfy { !$0.contains("hunter2") && !$0.contains("sesame") })
  }

  @Test("migrate creates the schema that the URL names and accepts Prisma's parameters")
  func parameters() async throws {
    let cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    let project = try project(url + "?schema=app&connection_limit=5&pool_timeout=3")
    #expect(await project.run("migrate --name first") == .done)
    #expect(await project.run("migrate status") == .done)
    let name = String(url.split(separator: "/").last ?? "")
    let tables = try cluster.execute(
      "SELECT tablename FROM pg_tables WHERE schemaname = 'app' ORDER BY 1", in: name)
    #expect(tables.split(separator: "\n") == ["User", "_schemagen_migrations"])
  }

  @Test("migrate undo removes both migrations of an edit")
  func undoOfTwo() async throws {
    let project = try project(try PostgresCluster.shared().makeDatabase())
    let text = { (values: String, first: String) in
      BlogSchema.text(
        "enum State {\n  \(values)\n}\n\nmodel Post {\n  id    Int   @id\n"
          + "  state State @default(\(first))\n}\n",
        provider: "postgresql", url: "env(\"DATABASE_URL\")")
    }
    try project.folder.write("schema/schema.prisma", text("DRAFT", "DRAFT"))
    await project.run("migrate --name first --quiet")
    let before = project.folder.read("schema/snapshot.json") ?? ""
    try project.folder.write("before.json", before)
    try project.folder.write("schema/schema.prisma", text("DRAFT\n  LATE", "LATE"))
    await project.run("migrate --name late --create-only")
    await project.run("migrate undo --force")
    await project.run("migrate undo --force --base before.json")
    #expect(project.folder.read("schema/snapshot.json") == before)
    await project.run("migrate --name late")
    await project.run("migrate undo --force --base before.json")
    try Transcript.expect(project, is: "postgresql-undo-of-two")
  }

  @Test("migrate does not touch a PostgreSQL database with other tables")
  func notEmpty() async throws {
    let cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    let name = String(url.split(separator: "/").last ?? "")
    try cluster.execute("CREATE TABLE a (b INT); CREATE VIEW c AS SELECT 1 AS d", in: name)
    let project = try project(url)
    await project.run("migrate --name first")
    project.list()
    try Transcript.expect(project, is: "postgresql-not-empty")
  }
}
