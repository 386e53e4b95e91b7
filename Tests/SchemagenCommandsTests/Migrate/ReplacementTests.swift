import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Migrations that could not be applied")
struct ReplacementTests {
  private static let slug = BlogSchema.users.replacing(
    "nick  String", with: "nick  String\n  slug  String")
  private static let folder = "schema/migrations/20261121093100_slug"

  /// A project with a migration that failed, because its SQL for existing rows calls a function that
  /// there is not.
  private func failed() async throws -> Project {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(BlogSchema.users)])
    await project.run("migrate --name first --quiet")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(Self.slug))
    #expect(
      await project.run("migrate --name slug --fill-sql User.slug=no_such(nick)") == .failed)
    return project
  }

  private func git(_ command: String, in project: Project) throws {
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["sh", "-c", command]
    git.currentDirectoryURL = URL(fileURLWithPath: project.folder.path)
    try git.run()
    git.waitUntilExit()
    #expect(git.terminationStatus == 0)
  }

  @Test("other answers, an edit of the schema and an edit that takes it back replace them")
  func replaced() async throws {
    let project = try await failed()
    #expect(
      await project.run("migrate --name slug --fill-sql User.slug=no_such_either(nick)") == .failed)
    #expect(await project.run("migrate --name slug --fill-sql User.slug=lower(nick)") == .done)
    project.list()
    #expect(await project.run("migrate check") == .done)

    try project.folder.write(
      "schema/schema.prisma",
      BlogSchema.text(Self.slug.replacing("slug  String", with: "slug  String\n  bio  String")))
    #expect(await project.run("migrate --name bio --fill-sql User.bio=no_such(nick)") == .failed)
    try project.folder.write(
      "schema/schema.prisma",
      BlogSchema.text(Self.slug.replacing("slug  String", with: "slug  String\n  bio  String?")))
    #expect(await project.run("migrate --name bio --json") == .done)

    try project.folder.write(
      "schema/schema.prisma",
      BlogSchema.text(
        Self.slug.replacing("slug  String", with: "slug  String\n  bio  String?\n  a  String")))
    #expect(await project.run("migrate --name a --fill-sql User.a=no_such(nick)") == .failed)
    try project.folder.write(
      "schema/schema.prisma",
      BlogSchema.text(Self.slug.replacing("slug  String", with: "slug  String\n  bio  String?")))
    #expect(await project.run("migrate") == .done)
    project.list()
    try Transcript.expect(project, is: "migrate-replacement")
  }

  @Test("one that was edited, or that git tracks, stays and is named")
  func kept() async throws {
    let edited = try await failed()
    let file = Self.folder + "/migration.sql"
    let text = try #require(edited.folder.read(file))
    try edited.folder.write(file, text.replacing("no_such", with: "nor_this"))
    let answers = "migrate --name other --fill-sql User.other=lower(nick)"
    let schema = Self.slug.replacing("slug  String", with: "slug  String\n  other  String")
    try edited.folder.write("schema/schema.prisma", BlogSchema.text(schema))
    #expect(await edited.run(answers) == .failed)
    #expect(edited.folder.read(file) != nil)
    #expect(edited.transcript.contains("is not replaced, because its files were edited"))

    let tracked = try await failed()
    try git("git init -q . && git add schema", in: tracked)
    try tracked.folder.write("schema/schema.prisma", BlogSchema.text(schema))
    #expect(await tracked.run(answers) == .failed)
    #expect(tracked.folder.read(file) == text)
    #expect(tracked.transcript.contains("is not replaced, because git tracks it"))
  }

  @Test("one that was written for another database stays, and is named")
  func elsewhere() async throws {
    let project = try await failed()
    let path = try #require(project.folder.files().first { $0.hasSuffix(".db") })
    let folder = project.folder.path + "/"
    try FileManager.default.copyItem(atPath: folder + path, toPath: folder + "other.db")
    let schema = Self.slug.replacing("slug  String", with: "slug  String\n  bio  String?")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(schema))
    #expect(await project.run("migrate --name bio --url file:other.db") == .failed)
    #expect(project.transcript.contains("is not replaced, because it was written for \(path)"))
    #expect(project.folder.read(Self.folder + "/migration.sql") != nil)
  }

  @Test("--create-only replaces nothing, and one that it wrote is not replaced")
  func createOnly() async throws {
    let project = try await failed()
    let bio = Self.slug.replacing("slug  String", with: "slug  String\n  bio  String?")
    try project.folder.write("schema/schema.prisma", BlogSchema.text(bio))
    #expect(await project.run("migrate --name bio --create-only") == .done)
    let files = project.folder.files().filter { $0.hasSuffix("migration.sql") }
    #expect(files.count == 3)
    try project.folder.write("schema/schema.prisma", BlogSchema.text(Self.slug))
    #expect(await project.run("migrate --name back --accept-data-loss") == .failed)
    #expect(project.folder.files().filter { $0.hasSuffix("migration.sql") }.count == 4)
  }
}
