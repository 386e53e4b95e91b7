import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

/// The migrations of a project keep the hashes that an older version wrote.
@Suite("A project whose snapshot has format 1")
struct SnapshotUpgradeTests {
  private func project() async throws -> Project {
    let fixture = FixtureFolder("snapshot-format-1")
    let names = FileManager.default.enumerator(atPath: fixture.path)?.allObjects ?? []
    var files: [String: String] = [:]
    for case let name as String in names where name.contains(".") {
      files[name] = String(decoding: fixture.bytes(of: name), as: UTF8.self)
    }
    let project = try Project(files)
    #expect(await project.run("migrate --quiet") == .done)
    return project
  }

  private func edit(_ project: Project, _ text: String, to other: String) throws {
    let schema = try #require(project.folder.read("schema/schema.prisma"))
    try #require(schema.contains(text))
    try project.folder.write("schema/schema.prisma", schema.replacing(text, with: other))
  }

  @Test("a value of an enum that is text is a migration from the hash of the older format")
  func enumValues() async throws {
    let project = try await project()
    let old = try #require(project.folder.read("schema/snapshot.json"))
    try project.folder.write("before.json", old)
    try edit(project, "  editor\n", to: "  editor\n  owner\n")
    let diff = "diff --from schema/migrations --to schema --exit-code"
    #expect(await project.run(diff) == .different)
    #expect(await project.run("migrate --name owner --create-only") == .done)
    #expect(await project.run("migrate undo --force --base before.json") == .done)
    #expect(await project.run("migrate --name owner") == .done)
    #expect(await project.run("migrate") == .done)

    let database = try await Database.connect("sqlite:\(project.folder.path)/schema/app.db")
    try await database.execute("INSERT INTO \"User\" VALUES (1, 'owner')")
    try edit(project, "  owner\n", to: "")
    #expect(await project.run("migrate") == .needsDecision)
    #expect(await project.run(diff) == .different)
    #expect(await project.run("migrate --name no_owner --drop Role.owner") == .failed)
    try await database.execute("UPDATE \"User\" SET role = 'editor'")
    #expect(await project.run("migrate --name no_owner --drop Role.owner") == .done)
    #expect(await project.run("migrate status --exit-code") == .done)
    await database.close()
    for file in project.folder.files().filter({ $0.hasSuffix("owner/migration.sql") }) {
      project.show(file)
    }
    try Transcript.expect(project, is: "migrate-enum-values")
  }
}
