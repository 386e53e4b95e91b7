import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Bad input: the schema")
struct SchemaInputTests {
  static let valid = """
    datasource db {
      provider = "sqlite"
      url      = "file:app.db"
    }

    model User {
      id Int @id
    }

    """

  @Test("the error for a missing, empty or unreadable schema names the places that were searched")
  func missing() async throws {
    let project = try Project(["empty/readme.txt": "", "locked/schema.prisma": Self.valid])
    chmod(project.folder.path + "/locked/schema.prisma", 0)
    await project.run("validate")
    await project.run("validate --schema nowhere.prisma")
    await project.run("validate --schema empty")
    if getuid() != 0 { await project.run("validate --schema locked/schema.prisma") }
    await project.run("validate --json --schema nowhere.prisma")
    try Transcript.expect(project, is: "schema-missing")
  }

  @Test("errors of a schema in several files name the right file")
  func invalid() async throws {
    let project = try Project([
      "schema/a.prisma": Self.valid, "schema/models/b.prisma": "model Post {\n  id Strin @id\n}\n",
      "schema/migrations/not.prisma": "nonsense",
    ])
    await project.run("validate")
    await project.run("validate --json")
    await project.run("validate --schema schema/a.prisma")
    await project.run("validate --schema schema/a.prisma --quiet")
    try Transcript.expect(project, is: "schema-invalid")
  }

  @Test("a schema that is empty, begins with a byte order mark or is not text is handled")
  func oddFiles() async throws {
    let project = try Project(["empty.prisma": "", "mark.prisma": "\u{FEFF}" + Self.valid])
    let bytes = Data([0xFF, 0xFE, 0x00, 0x7B, 0x0A, 0xC3])
    try bytes.write(to: URL(fileURLWithPath: project.folder.path + "/bytes.prisma"))
    await project.run("validate --schema empty.prisma")
    await project.run("validate --schema mark.prisma")
    #expect(await project.run("validate --schema bytes.prisma") == .failed)
    try Transcript.expect(project, is: "schema-odd-files")
  }

  @Test("the usual places of a schema are tried in order")
  func places() async throws {
    let project = try Project(["one.prisma": Self.valid])
    await project.run("validate")
    try project.folder.write("schema.prisma", Self.valid)
    await project.run("validate")
    try project.folder.write("prisma/schema.prisma", Self.valid)
    await project.run("validate")
    try project.folder.write("schema/a.prisma", Self.valid)
    await project.run("validate")
    try project.folder.write("schema/b.prisma", "// nothing\n")
    await project.run("validate")
    try Transcript.expect(project, is: "schema-places")
  }
}
