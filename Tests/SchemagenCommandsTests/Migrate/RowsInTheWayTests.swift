import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Rows on which a migration would fail")
struct RowsInTheWayTests {
  @Test("migrate finds them before it writes anything, and shows a few")
  func duplicates() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try await OutsideChange.run(
      "INSERT INTO \"User\" (\"email\", \"nick\") VALUES ('a@b.c', 'x'), ('d@e.f', 'x')",
      project.folder.path + "/app.db")
    try project.folder.write(
      "schema/schema.prisma",
      BlogSchema.text(BlogSchema.users.replacing("nick  String", with: "nick  String @unique")))
    #expect(await project.run("migrate --name unique") == .failed)
    #expect(await project.run("migrate --name unique --json") == .failed)
    project.list()
    #expect(await project.run("db execute --stdin") == .failed)
    try await OutsideChange.run(
      "UPDATE \"User\" SET \"nick\" = \"email\"", project.folder.path + "/app.db")
    #expect(await project.run("migrate --name unique") == .done)
    try Transcript.expect(project, is: "migrate-rows-in-the-way")
  }
}
