import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Several SQLite files")
struct ManyFilesTests {
  private func project(_ environment: [String: String] = [:]) async throws -> Project {
    let project = try Project(
      ["schema/schema.prisma": BlogSchema.text(BlogSchema.users)], environment: environment)
    await project.run("migrate --create-only --name first --quiet")
    return project
  }

  @Test("a list of URLs is deployed, reported and read")
  func list() async throws {
    let project = try await project(["SITE": "b"])
    try project.folder.write(
      "sites/list.txt", "# sites\nsqlite:a.db\n\n  file:${SITE}.db  \nsqlite:../c.db\n")
    await project.run("migrate deploy --urls sites/list.txt --dry-run")
    try await OutsideChange.run("CREATE TABLE x (y)", project.folder.path + "/c.db")
    await project.run("migrate status --urls sites/list.txt --exit-code")
    #expect(await project.run("migrate deploy --urls sites/list.txt") == .failed)
    #expect(await project.run("migrate deploy --urls sites/list.txt --json") == .failed)
    #expect(
      await project.run("migrate status --url sqlite:sites/a.db --url sqlite:sites/b.db") == .done)
    await project.run("db drift --url sqlite:sites/a.db --url sqlite:sites/b.db --exit-code")
    try await OutsideChange.run(
      "ALTER TABLE User ADD COLUMN x TEXT", project.folder.path + "/sites/b.db")
    let two = "--url sqlite:sites/a.db --url sqlite:sites/b.db"
    #expect(await project.run("db drift \(two) --exit-code") == .different)
    #expect(await project.run("db health \(two) --parallel 2 --quiet --json") == .done)
    #expect(await project.run("db health --url sqlite:sites/a.db --url sqlite:no.db") == .failed)
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --create-only --name posts --quiet")
    #expect(await project.run("migrate deploy \(two) --to first") == .done)
    #expect(await project.run("migrate deploy \(two)") == .done)
    let text = project.transcript.replacing(/in \d+ ms/, with: "in N ms")
      .replacing(/Milliseconds": \d+/, with: "Milliseconds\": N")
      .replacing(/"SQLite 3[0-9.]+"/, with: "\"SQLite VERSION\"")
    try Transcript.expect(text, is: "many-files")
  }

  @Test("mistakes in a list are named with their place, and nothing is changed")
  func mistakes() async throws {
    let project = try await project()
    try project.folder.write("twice.txt", "sqlite:a.db\n#\nfile:./a.db\n")
    try project.folder.write("variable.txt", "\nsqlite:${NO_SUCH}.db\n")
    try project.folder.write("scheme.txt", "sqlite:a.db\nmysql://a:hunter2@host/db\n")
    try project.folder.write("empty.txt", "# none\n")
    try project.folder.write("other.txt", "postgres://a:hunter2@host/db\n")
    for name in ["twice", "variable", "scheme", "empty", "other", "missing"] {
      #expect(await project.run("migrate deploy --urls \(name).txt") == .failed)
    }
    for line in [
      "--url sqlite:a.db --urls twice.txt", "--parallel 2", "--urls twice.txt --parallel 0",
      "--urls twice.txt --parallel many", "--each-schema=", "--each-schema t*",
      "--each-schema a --each-schema b",
    ] {
      #expect(await project.run("migrate deploy \(line)") == .usage)
    }
    // A command for one database would leave out the others.
    #expect(await project.run("migrate --url sqlite:a.db --url sqlite:b.db") == .usage)
    #expect(await project.run("db drift --sql --url sqlite:a.db --url sqlite:b.db") == .usage)
    #expect(!project.folder.files().contains { $0.hasSuffix(".db") })
    #expect(!project.transcript.contains("hunter2@host/db: "))
    try Transcript.expect(project, is: "many-mistakes")
  }

  @Test("- reads the list from standard input")
  func input() async throws {
    let project = try await project()
    #expect(
      await project.run("migrate deploy --urls -", answers: ["sqlite:a.db", "sqlite:b.db"]) == .done
    )
    #expect(project.folder.files().filter { $0.hasSuffix(".db") } == ["a.db", "b.db"])
  }
}
