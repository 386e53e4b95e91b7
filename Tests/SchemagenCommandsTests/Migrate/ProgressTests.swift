import DatabaseTypes
import Foundation
import SchemagenMigrator
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("What migrate says while and after it applies")
struct ProgressTests {
  private static let model = "\nmodel Post {\n  id Int @id\n}\n"

  private func context(_ errors: CapturedText) -> CommandContext {
    let console = Console(
      output: CapturedText(), errors: errors, input: ScriptedInput([], isTerminal: true),
      environment: [:])
    return CommandContext(
      environment: [:], workingDirectory: "/", console: console, now: { Project.start })
  }

  private func migration() throws -> Migration {
    let folder = try TemporaryFolder()
    try folder.write("20300101000000_long/migration.sql", "BEGIN;\nSELECT 1;\nCOMMIT;\n")
    let directory = try MigrationDirectory.read(folder.path, as: "x", dialect: .sqlite)
    return try #require(directory.migrations.first)
  }

  @Test("a terminal counts the seconds, and the line is taken away at the end")
  func ticker() async throws {
    let errors = CapturedText(isTerminal: true)
    let progress = MigrationProgress(context(errors), interval: 0.01)
    let migration = try migration()
    progress.note(.starting(migration))
    while !errors.text.contains("running for 0 s") { try await Task.sleep(for: .milliseconds(5)) }
    progress.note(.applied(migration))
    #expect(errors.text.hasPrefix("Applying 20300101000000_long …\n\r\u{1B}[K"))
    #expect(errors.text.hasSuffix("\r\u{1B}[KApplied 20300101000000_long in 0 ms.\n"))
    #expect(progress.applied == [migration])
  }

  @Test("elsewhere there is no such line")
  func noTerminal() async throws {
    let errors = CapturedText()
    let progress = MigrationProgress(context(errors), interval: 0.001)
    progress.note(.starting(try migration()))
    try await Task.sleep(for: .milliseconds(20))
    progress.stop()
    #expect(errors.text == "Applying 20300101000000_long …\n")
  }

  @Test("a failure names the files that exist, what was applied before it, and the ways on")
  func failure() async throws {
    let project = try Project(["schema.prisma": SchemaInputTests.valid])
    await project.run("migrate --name first --create-only")
    try project.folder.write("schema.prisma", SchemaInputTests.valid + Self.model)
    await project.run("migrate --name second --create-only")
    let script = "migrations/20261121093100_second/migration.sql"
    let text = try #require(project.folder.read(script))
    try project.folder.write(script, text.replacing("COMMIT;", with: "SELECT no_such();\nCOMMIT;"))
    try project.folder.write(
      "schema.prisma",
      SchemaInputTests.valid + Self.model.replacing("Post", with: "Note") + Self.model)
    await project.run("migrate --name third")
    await project.run("migrate deploy")
    await project.run("migrate status")
    try Transcript.expect(project, is: "migrate-partly")
  }

  @Test("an id that is not the newest is refused, and nothing is written")
  func olderID() async throws {
    let project = try Project(["schema.prisma": SchemaInputTests.valid])
    await project.run("migrate --id 20300101000000 --name first")
    try project.folder.write("schema.prisma", SchemaInputTests.valid + Self.model)
    for id in ["20300101000000", "20290101000000"] {
      #expect(await project.run("migrate --id \(id)") == .usage)
      #expect(project.transcript.contains("--id \(id) is not newer than the newest migration"))
    }
    #expect(project.folder.files().filter { $0.hasSuffix("/migration.sql") }.count == 1)
    #expect(await project.run("migrate --id 20300101000001") == .done)
    #expect(await project.run("migrate --id 20290101000000") == .done)
  }

  @Test("a question with one answer does not ask for a number from 1 to 1")
  func oneOption() async throws {
    let project = try Project(["schema.prisma": SchemaInputTests.valid + Self.model])
    await project.run("migrate --name first")
    try project.folder.write("schema.prisma", SchemaInputTests.valid)
    #expect(await project.run("migrate", answers: ["1", ""]) == .done)
    #expect(project.transcript.contains("Enter 1 to do so, or q to quit: "))
    #expect(!project.transcript.contains("(1-1"))
  }
}
