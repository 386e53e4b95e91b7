import DatabaseTypes
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("Going on after an interruption")
struct ResumptionTests {
  private static let first = "20260101000000_first"
  private static let mark = "-- schemagen: no-transaction\n"
  private static let done = "CREATE TABLE a (b TEXT);\nINSERT INTO a VALUES ('one');\n"

  /// A project whose migration failed in its third statement.
  private func interrupted(_ dialect: Dialect) async throws -> MigratorProject {
    let project = try MigratorProject(dialect)
    try project.write(Self.first, Self.mark + Self.done + "INSERT INTO nowhere VALUES (1);\n")
    let error = await project.failure()
    #expect(error?.code == .failed)
    #expect(
      error?.help.last
        == "The statements before this one were executed; the next run continues with this one.")
    return project
  }

  @Test(
    "what follows the statements that were executed may be edited",
    arguments: MigratorProject.dialects)
  func edited(dialect: Dialect) async throws {
    let project = try await interrupted(dialect)
    try project.write(
      Self.first,
      Self.mark + "-- A comment.\n" + Self.done.replacing("\n", with: "\r\n")
        + "INSERT INTO a VALUES ('two');\nINSERT INTO a VALUES ('three');\n")
    #expect(try await project.status().entries.map(\.state) == [.interrupted(statementsDone: 2)])
    #expect(try await project.apply() == [Self.first])
    #expect(try await project.rows("SELECT b FROM a ORDER BY b") == ["one", "three", "two"])
    #expect(try await project.apply().isEmpty)
  }

  @Test(
    "a file without the statement that failed is applied when nothing else is left",
    arguments: MigratorProject.dialects)
  func nothingLeft(dialect: Dialect) async throws {
    let project = try await interrupted(dialect)
    try project.write(Self.first, Self.mark + Self.done)
    #expect(try await project.apply() == [Self.first])
    #expect(try await project.status().isUpToDate)
  }

  @Test(
    "an edit of what was executed is refused with its place and the ways out",
    arguments: MigratorProject.dialects,
    [
      ("INSERT INTO a VALUES ('zero');\n" + done, "2:1", "but statement 1 of its file"),
      (
        "CREATE TABLE a (b TEXT);\nINSERT INTO a VALUES ('ein');\nSELECT 1;\n", "3:1", "statement 2"
      ),
      ("CREATE TABLE a (b TEXT);\n", nil, "has only 1 statement now"),
    ] as [(String, String?, String)])
  func changed(dialect: Dialect, edit: (sql: String, place: String?, words: String)) async throws {
    let project = try await interrupted(dialect)
    try project.write(Self.first, Self.mark + edit.sql)
    let error = try #require(await project.failure())
    #expect(error.code == .edited)
    #expect(error.message.contains("was interrupted after 2 statements, which the database has"))
    #expect(error.message.contains(edit.words))
    #expect(error.place == edit.place.map { "migrations/\(Self.first)/migration.sql:\($0)" })
    #expect(error.help.last?.contains("DELETE FROM") == true)
    let status = try await project.status()
    #expect(status.entries.map(\.state) == [.blocked(error)] && !status.isUpToDate)
    #expect(try await project.rows("SELECT b FROM a") == ["one"])
  }

  @Test(
    "a file that became a transaction is refused, and the row in the help makes it start again",
    arguments: MigratorProject.dialects)
  func transactional(dialect: Dialect) async throws {
    let project = try await interrupted(dialect)
    try project.write(Self.first, "BEGIN;\n" + Self.done + "COMMIT;\n")
    let error = try #require(await project.failure())
    #expect(error.code == .edited)
    #expect(error.message.hasSuffix("but its file runs in a transaction now."))
    let help = try #require(error.help.last)
    let delete = try #require(help.firstRange(of: "DELETE")?.lowerBound)
    let statement = String(help[delete...])
    let database = try await project.connect()
    try await database.perform { try $0.run(script: "DROP TABLE a; " + statement) }
    await database.close()
    #expect(try await project.apply() == [Self.first])
  }

  @Test(
    "a migration of which nothing was executed may become a transaction",
    arguments: MigratorProject.dialects)
  func nothingDone(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(Self.first, Self.mark + "INSERT INTO nowhere VALUES (1);")
    #expect(await project.failure()?.code == .failed)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);")
    #expect(try await project.apply() == [Self.first])
    #expect(try await project.status().isUpToDate)
  }

  @Test("a statement and the note about it are kept together", arguments: MigratorProject.dialects)
  func atomicStep(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    // The history cannot be written after the second statement.
    let block =
      switch dialect {
      case .sqlite:
        "CREATE TRIGGER stop BEFORE UPDATE ON _schemagen_migrations WHEN new.statements_done = 2 "
          + "BEGIN SELECT RAISE(ABORT, 'stopped'); END"
      case .postgresql:
        "ALTER TABLE _schemagen_migrations ADD CONSTRAINT stop CHECK (statements_done <> 2) NOT VALID"
      }
    try project.write("20250101000000_zero", "CREATE TABLE a (b TEXT);")
    #expect(try await project.apply() == ["20250101000000_zero"])
    let database = try await project.connect()
    try await database.perform { try $0.run(script: block) }
    await database.close()
    let inserts = ["one", "two", "three"].map { "INSERT INTO a VALUES ('\($0)');\n" }.joined()
    try project.write(Self.first, Self.mark + inserts)
    #expect(await project.failure()?.code == .failed)
    #expect(try await project.rows("SELECT b FROM a") == ["one"])
  }

  @Test(
    "what an executed statement set for its session is set again",
    arguments: MigratorProject.dialects)
  func settings(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    let setting =
      dialect == .sqlite
      ? "PRAGMA ignore_check_constraints = ON;\n" : "SET search_path TO other, public;\n"
    let table =
      dialect == .sqlite
      ? "CREATE TABLE a (b TEXT CHECK (b = 'no'));\n" : "CREATE SCHEMA other;\n"
    let use =
      dialect == .sqlite ? "INSERT INTO a VALUES ('one');\n" : "CREATE TABLE c (d TEXT);\n"
    try project.write(
      Self.first, Self.mark + setting + table + "INSERT INTO nowhere VALUES (1);\n" + use)
    #expect(await project.failure()?.code == .failed)
    try project.write(Self.first, Self.mark + setting + table + use)
    #expect(try await project.apply() == [Self.first])
    let found =
      dialect == .sqlite
      ? "SELECT b FROM a" : "SELECT 'one' FROM other.c RIGHT JOIN (SELECT 1) x ON true"
    #expect(try await project.rows(found) == ["one"])
  }

  @Test(
    "a failure in the first statement says that nothing was executed, and is taken back as such",
    arguments: MigratorProject.dialects)
  func firstStatement(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(Self.first, Self.mark + "INSERT INTO nowhere VALUES (1);\nSELECT 1;\n")
    let error = await project.failure()
    #expect(
      error?.help.last
        == "Nothing was executed before this statement; the next run starts again with this one.")
    let entry = try #require(try await project.status().entries.first)
    #expect(entry.state == .interrupted(statementsDone: 0) && !entry.hasRun)
    let database = try await project.connect()
    let refusal = await #expect(throws: MigrationError.self) {
      try await project.migrator().reversals(of: .newest(1), in: database)
    }
    await database.close()
    #expect(refusal?.message == "\(Self.first) was begun, and none of its statements was executed.")
  }

  @Test(
    "a migration that another runner is at work on is running, and not interrupted",
    arguments: MigratorProject.dialects)
  func running(dialect: Dialect) async throws {
    let project = try await interrupted(dialect)
    let database = try await project.connect()
    let migrator = project.migrator()
    let directory = try migrator.readFolder(dialect)
    let migration = try #require(directory.migrations.first)
    let home = try await database.perform { try HistoryHome.current(on: $0) }
    let run = StepwiseRun(migration: migration, options: migrator.options, home: home)
    let other = try await project.connect()
    let (status, health, refusal) = try await dialect.migrations.locking(for: run, in: database) {
      _, _ in
      let status = try await migrator.status(of: other)
      let health = try await migrator.health(of: other)
      let refusal = await #expect(throws: MigrationError.self) {
        try await migrator.reversals(of: .newest(1), in: other)
      }
      return (status, health, refusal)
    }
    guard case .running(let runner, 2)? = status.entries.first?.state else {
      Issue.record("\(status)")
      return
    }
    #expect(!runner.isEmpty)
    #expect(!health.isReady)
    #expect(refusal?.code == .locked && refusal?.message.contains(runner) == true)
    #expect(
      try await migrator.status(of: other).entries.first?.state == .interrupted(statementsDone: 2))
    await other.close()
    await database.close()
  }
}
