import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("migrate rebase")
struct RebaseTests {
  private static let nickOptional = BlogSchema.users.replacing(
    "nick  String", with: "nick  String?")
  private static let nickUnique = BlogSchema.users.replacing(
    "nick  String", with: "nick  String @default(\"x\")")
  private static let both = BlogSchema.users.replacing(
    "nick  String", with: "nick  String? @default(\"x\")")

  /// A project after the merge of two branches that change the same column.
  private func merged() async throws -> Project {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    let snapshot = try #require(project.folder.read("schema/snapshot.json"))
    try project.folder.write("schema/schema.prisma", BlogSchema.text(Self.nickOptional))
    await project.run("migrate --name optional --create-only --quiet")
    try project.folder.write("schema/snapshot.json", snapshot)
    let one = "/schema/migrations/20261121093100_optional"
    try FileManager.default.moveItem(
      atPath: project.folder.path + one, toPath: project.folder.path + "/elsewhere")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(Self.nickUnique))
    await project.run("migrate --name default --quiet")
    try FileManager.default.moveItem(
      atPath: project.folder.path + "/elsewhere", toPath: project.folder.path + one)
    try project.folder.write("schema/schema.prisma", BlogSchema.text(Self.both))
    return project
  }

  @Test("migrate rebase writes the migration again that is not applied yet")
  func rebase() async throws {
    let project = try await merged()
    #expect(await project.run("migrate") == .failed)
    #expect(await project.run("migrate rebase") == .failed)
    #expect(await project.run("migrate rebase --force") == .done)
    #expect(await project.run("migrate") == .done)
    #expect(await project.run("migrate check") == .done)
    #expect(await project.run("migrate rebase") == .done)
    project.list()
    try Transcript.expect(project, is: "migrate-rebase")
  }
}
