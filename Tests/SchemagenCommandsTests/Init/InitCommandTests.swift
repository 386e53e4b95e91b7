import Testing

@testable import SchemagenCommands

@Suite("init")
struct InitCommandTests {
  @Test("init writes a valid schema and never changes an existing file")
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

  @Test("init takes the database from --provider or from --url")
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
