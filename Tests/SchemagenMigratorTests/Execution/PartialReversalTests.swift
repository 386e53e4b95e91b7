import DatabaseTypes
import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("Taking a migration back statement by statement")
struct PartialReversalTests {
  private static let first = "20260101000000_first"
  private static let mark = "-- schemagen: no-transaction\n"
  private static let down = "migrations/\(first)/down.sql"

  /// A project whose `down.sql` has failed in its second statement.
  private func interrupted(_ dialect: Dialect) async throws -> (MigratorProject, MigrationError) {
    let project = try MigratorProject(dialect)
    try project.write(Self.first, "CREATE TABLE a (b TEXT); CREATE TABLE c (d TEXT);")
    try project.folder.write(
      Self.down, Self.mark + "DROP TABLE a;\nDROP TABLE nosuch;\nDROP TABLE c;\n")
    #expect(try await project.apply() == [Self.first])
    return (project, try #require(await downFailure(project)))
  }

  @discardableResult
  private func takeBack(_ project: MigratorProject) async throws -> Bool {
    let database = try await project.connect()
    do {
      let migrator = project.migrator()
      let reversals = try await migrator.reversals(of: .newest(1), in: database)
      let reversal = try #require(reversals.first)
      let isDone = try await migrator.revert(reversal, acceptsLoss: true, in: database)
      await database.close()
      return isDone
    } catch {
      await database.close()
      throw error
    }
  }

  private func downFailure(_ project: MigratorProject) async -> MigrationError? {
    do {
      try await takeBack(project)
      return nil
    } catch {
      return error as? MigrationError
    }
  }

  @Test(
    "what was executed is recorded, and another try goes on after it",
    arguments: MigratorProject.dialects)
  func resumed(dialect: Dialect) async throws {
    let (project, failure) = try await interrupted(dialect)
    #expect(failure.place == "\(Self.down):3:1")
    #expect(failure.help.contains { $0.hasPrefix("The statement before this one was executed") })
    #expect(failure.help.last?.contains("resolve --rolled-back \(Self.first)`") == true)
    let entry = try #require(try await project.status().entries.first)
    guard case .unfinished(let state) = entry.state else {
      Issue.record("\(entry.state)")
      return
    }
    #expect(state.message.hasSuffix("its down.sql was interrupted after 1 statement."))
    #expect(await project.failure() == state)
    try project.folder.write(
      Self.down,
      Self.mark + "-- repaired\nDROP TABLE a;\nDROP TABLE IF EXISTS nosuch;\nDROP TABLE c;"
    )
    #expect(try await takeBack(project))
    #expect(try await project.status().entries.map(\.state) == [.pending])
    #expect(try await project.apply() == [Self.first])
  }

  @Test(
    "a script without the statements that failed deletes the row",
    arguments: MigratorProject.dialects)
  func nothingLeft(dialect: Dialect) async throws {
    let (project, _) = try await interrupted(dialect)
    try project.folder.write(Self.down, Self.mark + "DROP TABLE a;\n")
    #expect(try await takeBack(project))
    #expect(try await project.status().entries.map(\.state) == [.pending])
  }

  @Test(
    "an edit of what was executed is refused, and changes nothing",
    arguments: MigratorProject.dialects,
    [
      (mark + "DROP TABLE c;\n", "statement 1 of its file is not the one"),
      ("DROP TABLE c;\n", "its file runs in a transaction now"),
    ])
  func changed(dialect: Dialect, edit: (sql: String, words: String)) async throws {
    let (project, _) = try await interrupted(dialect)
    try project.folder.write(Self.down, edit.sql)
    let error = await downFailure(project)
    #expect(error?.code == .edited)
    #expect(error?.message.contains(edit.words) == true)
    #expect(try await project.rows("SELECT d FROM c").isEmpty)
  }

  @Test(
    "a person can say that it was finished, or that it is applied again",
    arguments: MigratorProject.dialects, [HistoryCorrection.applied, .rolledBack])
  func corrected(dialect: Dialect, correction: HistoryCorrection) async throws {
    let (project, _) = try await interrupted(dialect)
    let database = try await project.connect()
    let folder = project.folder.path + "/migrations"
    let migration = try MigrationDirectory.read(folder, dialect: dialect).migration(Self.first)
    try await project.migrator().correct([(Self.first, correction, migration)], in: database)
    await database.close()
    let status = try await project.status()
    #expect(status.isUpToDate == (correction == .applied))
    #expect(status.pending.count == (correction == .applied ? 0 : 1))
  }

  @Test(
    "a script whose first statement fails has taken nothing back",
    arguments: MigratorProject.dialects)
  func nothingDone(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);")
    try project.folder.write(Self.down, Self.mark + "DROP TABLE nosuch;\nDROP TABLE a;\n")
    #expect(try await project.apply() == [Self.first])
    let failure = try #require(await downFailure(project))
    #expect(failure.help.contains { $0.hasPrefix("No statement before this one was executed") })
    #expect(try await project.status().isUpToDate)
  }

  @Test(
    "a first statement that no transaction can undo is looked at again",
    .enabled(if: PostgresCluster.isAvailable))
  func outsideTransaction() async throws {
    let project = try MigratorProject(.postgresql)
    try project.write(Self.first, "CREATE TABLE a (b TEXT); CREATE INDEX i ON a (b);")
    try project.folder.write(Self.down, Self.mark + "DROP INDEX CONCURRENTLY nosuch;\n")
    #expect(try await project.apply() == [Self.first])
    #expect(await downFailure(project)?.code == .failed)
    let state = await project.failure()?.message
    #expect(
      state
        == "\(Self.first) may have been taken back in part: its down.sql was interrupted in its "
        + "first statement.")
    try project.folder.write(
      Self.down, Self.mark + "DROP INDEX CONCURRENTLY i;\nDROP TABLE a;\n")
    #expect(try await takeBack(project))
    #expect(try await project.apply() == [Self.first])
  }

  @Test(
    "an interrupted migration that the folder does not have keeps deploy out",
    arguments: MigratorProject.dialects)
  func missingFolder(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);")
    #expect(try await project.apply() == [Self.first])
    let second = "20260102000000_second"
    let text = Self.mark + "CREATE TABLE c (d TEXT);\nINSERT INTO nosuch VALUES (1);\n"
    try project.write(second, text)
    #expect(await project.failure()?.code == .failed)
    try FileManager.default.removeItem(atPath: project.folder.path + "/migrations/\(second)")
    let error = try #require(await project.failure())
    #expect(
      error.message
        == "\(second) was interrupted after 1 statement, and migrations does not have it.")
    #expect(try await project.status().entries.last?.state == .unfinished(error))
    #expect(await downFailure(project) == error)
    // The ways out of its help.
    try project.write(second, text.replacing("nosuch VALUES (1)", with: "c VALUES ('x')"))
    #expect(try await project.apply() == [second])
  }
}
