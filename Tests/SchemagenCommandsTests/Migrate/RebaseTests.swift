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

  private static let started = BlogSchema.users.replacing("nick  String", with: "nick  String?")
  private static let filled = BlogSchema.users.replacing(
    "nick  String", with: "nick  String @default(\"y\")")
  private static let aged = filled.replacing("  nick ", with: "  age   Int?\n  nick ")
  private static let later = "schema/migrations/20261121093300_tidy"
  private static let required = "schema/migrations/20261121093100_required"

  /// A project after the merge of two branches: one makes a column required, with an answer for its rows,
  /// and goes on by hand; the other one is applied.
  ///
  /// - Parameter goesOn: Whether the branch has a third migration, which is planned again.
  private func handWritten(goingOn goesOn: Bool = false) async throws -> Project {
    let project = try Project(["schema/schema.prisma": BlogSchema.text(Self.started)])
    await project.run("migrate --name first --quiet")
    try await OutsideChange.run(
      "INSERT INTO \"User\" (\"email\") VALUES ('a@b.c')", project.folder.path + "/app.db")
    let snapshot = try #require(project.folder.read("schema/snapshot.json"))
    try project.folder.write("schema/schema.prisma", BlogSchema.text(Self.filled))
    await project.run("migrate --name required --create-only --fill User.nick=q --quiet")
    await project.run("migrate status --quiet")
    await project.run("migrate new tidy --quiet")
    for (name, statement) in [
      ("migration.sql", "UPDATE \"User\" SET \"nick\" = \"nick\" || '!';"),
      ("down.sql", "SELECT 1;"),
    ] {
      let file = Self.later + "/" + name
      let text = try #require(project.folder.read(file))
      try project.folder.write(file, text.replacing("BEGIN;\n", with: "BEGIN;\n\(statement)\n"))
    }
    var folders = [Self.required, Self.later]
    if goesOn {
      try project.folder.write("schema/schema.prisma", BlogSchema.text(Self.aged))
      await project.run("migrate --name more --create-only --quiet")
      folders.append("schema/migrations/20261121093400_more")
    }
    for folder in folders { try move(folder, to: away(folder), in: project) }
    try project.folder.write("schema/snapshot.json", snapshot)
    try project.folder.write(
      "schema/schema.prisma",
      BlogSchema.text(Self.started.replacing("String?", with: "String? @default(\"x\")")))
    await project.run("migrate --name default --quiet")
    for folder in folders { try move(away(folder), to: folder, in: project) }
    try project.folder.write(
      "schema/schema.prisma", BlogSchema.text(goesOn ? Self.aged : Self.filled))
    return project
  }

  private func away(_ folder: String) -> String {
    "elsewhere_" + folder.replacing("/", with: "_")
  }

  private func move(_ old: String, to new: String, in project: Project) throws {
    try FileManager.default.moveItem(
      atPath: project.folder.path + "/" + old, toPath: project.folder.path + "/" + new)
  }

  private func nick(in project: Project) async throws -> [String] {
    try await Project.rows(
      "SELECT \"nick\" FROM \"User\"", at: "sqlite:" + project.folder.path + "/app.db")
  }

  @Test("migrate rebase keeps the order of what was written by hand, and the answers")
  func orderAndAnswers() async throws {
    let project = try await handWritten()
    #expect(await project.run("migrate rebase --force") == .done)
    #expect(await project.run("migrate check") == .done)
    #expect(await project.run("migrate deploy") == .done)
    #expect(try await nick(in: project) == ["q!"])
    project.list()
    let moved = try #require(
      project.folder.files().first { $0.hasSuffix("_tidy/migration.sql") })
    project.show(moved)
    try Transcript.expect(project, is: "migrate-rebase-order")
  }

  @Test("other answers of the command line win over those of the migration that is written again")
  func newAnswers() async throws {
    let project = try await handWritten()
    #expect(await project.run("migrate rebase --force --fill User.nick=z") == .done)
    #expect(await project.run("migrate deploy") == .done)
    #expect(try await nick(in: project) == ["z!"])
  }

  @Test("an answer in changes.json that cannot be read is named, and nothing is written")
  func unreadableAnswer() async throws {
    let project = try await handWritten()
    let file = Self.required + "/changes.json"
    let text = try #require(project.folder.read(file))
    try project.folder.write(file, text.replacing("--fill User.nick=q", with: "--fil User.nick=q"))
    let before = project.folder.files()
    #expect(await project.run("migrate rebase --force") == .failed)
    #expect(project.transcript.contains("`--fil User.nick=q`, which cannot be read."))
    #expect(project.folder.files() == before)
  }

  @Test("migrate rebase asks where a migration without a header belongs")
  func withoutHeader() async throws {
    let project = try await handWritten()
    try project.folder.write(
      Self.later + "/migration.sql", "UPDATE \"User\" SET \"nick\" = \"nick\" || '?';\r\n")
    let before = project.folder.files()
    #expect(await project.run("migrate rebase --force") == .needsDecision)
    #expect(await project.run("migrate rebase --force --move tidy --keep tidy") == .usage)
    #expect(await project.run("migrate rebase --force --move first") == .usage)
    #expect(project.folder.files() == before)
    #expect(await project.run("migrate rebase --force --move tidy") == .done)
    #expect(await project.run("migrate rebase --move tidy") == .usage)
    #expect(await project.run("migrate deploy") == .done)
    #expect(try await nick(in: project) == ["q?"])
    try Transcript.expect(project, is: "migrate-rebase-place")
  }

  @Test("migrate rebase refuses to lose an answer that is not recorded, and names it")
  func unrecordedAnswer() async throws {
    let project = try await handWritten()
    let file = Self.required + "/changes.json"
    let text = try #require(project.folder.read(file))
    let older = text.replacing("\"format\": 2", with: "\"format\": 1")
      .replacing(",\n  \"answers\": [\n    \"--fill User.nick=q\"\n  ]", with: "")
    try #require(older != text && !older.contains("answers"))
    try project.folder.write(file, older)
    #expect(await project.run("migrate rebase --force") == .needsDecision)
    #expect(project.transcript.contains(#"--fill-sql 'User.nick='\''q'\'''"#))
    #expect(
      await project.run(["migrate", "rebase", "--force", "--fill-sql", "User.nick='q'"]) == .done)
    #expect(await project.run("migrate deploy") == .done)
    #expect(try await nick(in: project) == ["q!"])
  }

  @Test("migrate rebase leaves all as it is where something by hand comes between")
  func between() async throws {
    let project = try await handWritten(goingOn: true)
    let files = project.folder.files()
    #expect(await project.run("migrate rebase --force") == .failed)
    #expect(project.folder.files() == files)
    #expect(project.transcript.contains("_tidy was written by hand between"))
  }

  @Test("migrate rebase says so where the other branch has done all")
  func nothingLeft() async throws {
    let project = try await merged()
    try project.folder.write("schema/schema.prisma", BlogSchema.text(Self.nickUnique))
    #expect(await project.run("migrate rebase --force") == .done)
    #expect(
      project.transcript.contains("Nothing is left to write: 20261121093200_default leads to"))
    #expect(!project.transcript.contains("Review it"))
    #expect(await project.run("migrate check") == .done)
  }

  @Test("migrate status says on a fork that nothing can be applied, and names the way out")
  func status() async throws {
    let project = try await merged()
    #expect(await project.run("migrate status") == .done)
    #expect(await project.run("migrate status --exit-code") == .different)
    #expect(
      await project.run("migrate status --exit-code --url file:app.db --url file:b.db")
        == .different)
    try Transcript.expect(project, is: "migrate-status-fork")
  }
}
