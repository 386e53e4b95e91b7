import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("migrate undo and what only the disk has")
struct UndoTests {
  private static let file = "schema/migrations/20261121093100_posts/migration.sql"

  private func project() async throws -> Project {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --create-only --quiet")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    await project.run("migrate --name posts --create-only --quiet")
    return project
  }

  @Test("files that git does not have are only removed after a question, or with --force")
  func edited() async throws {
    let project = try await project()
    for name in ["migration.sql", "down.sql"] {
      let file = "schema/migrations/20261121093100_posts/" + name
      let text = try #require(project.folder.read(file))
      try project.folder.write(file, text + "-- a remark\n")
      #expect(await project.run("migrate undo") == .needsDecision)
      #expect(await project.run("migrate undo", answers: ["no"]) == .needsDecision)
      #expect(project.folder.read(file) == text + "-- a remark\n")
      try project.folder.write(file, text)
    }
    try project.folder.write(Self.file, "SELECT 1;\n")
    #expect(await project.run("migrate undo --force") == .failed)
    let text = "-- schemagen migration 20261121093100_posts\n-- before: 0\nSELECT 1;\n"
    try project.folder.write(Self.file, text)
    #expect(await project.run("migrate undo") == .needsDecision)
    #expect(project.folder.read(Self.file) == text)
  }

  @Test("a migration that failed as the tool wrote it is removed without a question")
  func failed() async throws {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try await OutsideChange.run("CREATE TABLE Post (id)", project.folder.path + "/app.db")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(BlogSchema.posts))
    for edit in ["", "-- a remark\n"] {
      #expect(await project.run("migrate --name posts") == .failed)
      let file = try #require(project.folder.files().first { $0.hasSuffix("_posts/down.sql") })
      try project.folder.write(file, try #require(project.folder.read(file)) + edit)
      #expect(await project.run("migrate undo") == (edit.isEmpty ? .done : .needsDecision))
      #expect(project.folder.files().contains(file) == !edit.isEmpty)
    }
  }

  @Test("what was written by hand is asked about once it has statements")
  func handWritten() async throws {
    let project = try await project()
    await project.run("migrate new rows --quiet")
    #expect(await project.run("migrate undo") == .done)
    await project.run("migrate new rows --quiet")
    let file = try #require(project.folder.files().first { $0.hasSuffix("_rows/migration.sql") })
    let text = try #require(project.folder.read(file))
    try project.folder.write(file, text.replacing("BEGIN;\n", with: "BEGIN;\nSELECT 1;\n"))
    #expect(await project.run("migrate undo") == .needsDecision)
    #expect(await project.run("migrate undo", answers: ["yes"]) == .done)
    #expect(project.folder.read(file) == nil)
  }

  @Test("files that git has are removed without a question")
  func committed() async throws {
    let project = try await project()
    try project.folder.write(
      Self.file, try #require(project.folder.read(Self.file)) + "-- a remark\n")
    try GitFolder(project.folder.path).commit("all")
    #expect(await project.run("migrate undo") == .done)
  }

  @Test("a migration that was begun is not applied, and says how it goes on")
  func begun() async throws {
    let project = try await project()
    await project.run("migrate deploy --quiet")
    await project.run("migrate new rows --no-transaction --quiet")
    let file = try #require(project.folder.files().first { $0.hasSuffix("_rows/migration.sql") })
    let text = try #require(project.folder.read(file))
    try project.folder.write(file, text + "UPDATE \"User\" SET \"nick\" = 'a';\nSELECT nosuch;\n")
    #expect(await project.run("migrate deploy") == .failed)
    #expect(await project.run("migrate status") == .done)
    #expect(await project.run("migrate undo --force") == .failed)
    #expect(await project.run("migrate down") == .failed)
    try project.folder.write(file, text + "UPDATE \"User\" SET \"nick\" = 'a';\nSELECT 1;\n")
    #expect(await project.run("migrate deploy") == .done)
    try Transcript.expect(project, is: "migrate-undo-begun")
  }

  @Test(
    "a migration that failed in its first statement can be undone once the attempt is forgotten")
  func nothingRun() async throws {
    let project = try await project()
    await project.run("migrate deploy --quiet")
    await project.run("migrate new rows --no-transaction --quiet")
    let file = try #require(project.folder.files().first { $0.hasSuffix("_rows/migration.sql") })
    let text = try #require(project.folder.read(file))
    try project.folder.write(file, text + "SELECT nosuch;\n")
    #expect(await project.run("migrate deploy") == .failed)
    #expect(await project.run("db drift --exit-code") == .done)
    #expect(await project.run("migrate undo --force") == .failed)
    #expect(project.transcript.contains("none of its statements was executed"))
    let id = file.split(separator: "/")[2]
    #expect(await project.run("migrate resolve --rolled-back \(id)") == .done)
    #expect(await project.run("migrate undo --force") == .done)
    #expect(await project.run("migrate status --exit-code") == .done)
  }
}
