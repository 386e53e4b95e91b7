import Testing

@testable import SchemagenCommands

@Suite("Starting a project")
struct InitCommandTests {
  @Test("init writes a schema that is valid, and never changes a file")
  func start() async throws {
    let project = try Project()
    await project.run("init")
    project.list()
    project.show("schema/schema.prisma")
    project.show(".env")
    await project.run("validate")
    await project.run("init")
    try Transcript.expect(project, is: "init")
  }

  @Test("the database may be chosen by name or by URL")
  func databases() async throws {
    let project = try Project([".env": "OTHER=1\n"])
    await project.run("init --provider postgresql --schema db --quiet")
    await project.run("validate --schema db")
    await project.run("init --url postgres://me:secret@localhost/app --schema x/y.prisma --json")
    await project.run("init --url mysql://localhost/app --schema z")
    await project.run("init --provider mysql --schema z")
    project.show("db/schema.prisma")
    project.list()
    try Transcript.expect(project, is: "init-databases")
  }
}
