import Foundation
import SchemagenCommands
import SwiftEmission
import TestSupport
import Testing

@Suite("A schema with links")
struct SchemaLinksTests {
  private static let extra = "model Extra {\n  id Int @id\n}\n"

  @Test("a model behind a link is a table in the SQL and a type in Swift, from either tool")
  func linkedFolder() async throws {
    let project = try Project([
      "schema/schema.prisma": SchemaInputTests.valid, "shared/extra.prisma": Self.extra,
      "shared/migrations/old.prisma": "model Broken {",
    ])
    try link("schema/more", to: "../shared", in: project)
    try link("shared/back", to: "../schema", in: project)
    #expect(await project.run("diff --from empty --to schema") == .done)
    #expect(project.transcript.contains("CREATE TABLE \"Extra\""))
    #expect(await project.run("generate --output cli") == .done)
    #expect(tool(project, "User", "Extra") == ("", 0))
    for name in ["User", "Extra", "_Schema"] {
      let written = try #require(project.folder.read("cli/\(name).generated.swift"))
      #expect(project.folder.read("tool/\(name).generated.swift") == written)
    }
    #expect(project.folder.read("tool/Extra.generated.swift")?.contains("struct Extra") == true)
  }

  @Test("a link that leads nowhere is named, by either tool")
  func danglingLink() async throws {
    let project = try Project(["schema/schema.prisma": SchemaInputTests.valid])
    try link("schema/more", to: "../shared", in: project)
    await project.run("validate")
    await project.run("diff --from empty --to schema --json")
    try Transcript.expect(project, is: "schema-links")
    let (message, status) = tool(project, "User")
    #expect(status == 1)
    #expect(
      message == """
        error: schemagen-swift: \(project.folder.path)/schema/more is a link to ../shared, which \
        does not exist. Correct the link, or remove it.

        """)
  }

  private func tool(_ project: Project, _ models: String...) -> (message: String, status: Int32) {
    let root = project.folder.path
    return SwiftTool.run(["--output", root + "/tool", "--folder", root + "/schema"] + models)
  }

  private func link(_ name: String, to destination: String, in project: Project) throws {
    try FileManager.default.createSymbolicLink(
      atPath: project.folder.path + "/" + name, withDestinationPath: destination)
  }
}
