import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("The database schemas of a pull") struct PulledSchemasTests {
  private static let path = "schema/schema.prisma"

  @Test("SQLite has no database schemas to name")
  func sqlite() async throws {
    let project = try Project()
    try await OutsideChange.run("CREATE TABLE t (id INTEGER)", project.folder.path + "/app.db")
    #expect(await project.run("db pull --url file:./app.db --db-schema public") == .usage)
    #expect(project.transcript.contains("SQLite has no database schemas for --db-schema."))
  }

  @Test(
    "one that does not exist is named, with those that do",
    .enabled(if: PostgresCluster.isAvailable))
  func missing() async throws {
    let (project, url) = try await Project.server(
      "CREATE SCHEMA app; CREATE TABLE t (id integer PRIMARY KEY);")
    #expect(await project.run("db pull --db-schema pubic") == .failed)
    #expect(project.transcript.contains(" has no schema pubic.\n"))
    #expect(project.transcript.contains("help: Did you mean public?\nhelp: It has app, public.\n"))
    let other = url + (url.contains("?") ? "&" : "?") + "schema=nope"
    #expect(await project.run(["db", "pull", "--url", other]) == .failed)
    #expect(project.transcript.contains(" has no schema nope.\nhelp: It has app, public.\n"))
    #expect(project.folder.read(Self.path) == nil)
    #expect(await project.run("db pull --db-schema information_schema --print --quiet") == .done)
  }

  @Test(
    "the current one alone is not listed", .enabled(if: PostgresCluster.isAvailable))
  func current() async throws {
    let (project, url) = try await Project.server(
      """
      CREATE TABLE t (id integer PRIMARY KEY);
      CREATE SCHEMA app; CREATE TABLE app.u (id integer PRIMARY KEY);
      """)
    #expect(await project.run("db pull --db-schema public") == .done)
    let text = project.folder.read(Self.path) ?? ""
    #expect(text.contains("model T {"))
    #expect(!text.contains("schema"))
    #expect(await project.run("db pull --db-schema public") == .done)
    #expect(project.folder.read(Self.path) == text)
    let other = url + (url.contains("?") ? "&" : "?") + "schema=app"
    #expect(
      await project.run([
        "db", "pull", "--url", other, "--schema", "app.prisma", "--db-schema", "app",
      ]) == .done)
    #expect(project.folder.read("app.prisma")?.contains("model U {") == true)
    #expect(project.folder.read("app.prisma")?.contains("schema") == false)
  }
}
