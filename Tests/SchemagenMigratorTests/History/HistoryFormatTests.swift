import DatabaseSchema
import DatabaseTypes
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("Formats of the history table")
struct HistoryFormatTests {
  private static let third = "20260103000000_third"

  @Test("columns of the history table are listed in the order of their formats")
  func columns() {
    let formats = HistoryColumn.all.map(\.format)
    #expect(formats == formats.sorted())
    #expect(formats.last == HistoryTable.newestFormat)
  }

  @Test(
    "a history table of format 1 is read as it is and upgraded by the next migration",
    arguments: MigratorProject.dialects)
  func upgrade(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try await FormatOneHistory.create(in: project)
    #expect(try await project.status().isUpToDate)
    #expect(try await project.apply().isEmpty)
    #expect(try await project.historyColumns().last == "tool_version")
    try project.write(Self.third, "CREATE TABLE c (d TEXT);\n")
    #expect(try await project.apply() == [Self.third])
    #expect(
      try await project.formats() == [
        FormatOneHistory.done: 1, Self.third: HistoryTable.newestFormat,
      ])
    #expect(try await project.historyColumns() == HistoryColumn.all.map(\.name))
    #expect(try await project.status().isUpToDate)
  }

  @Test(
    "a new history table has the columns of an upgraded one", arguments: MigratorProject.dialects)
  func new(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(Self.third, "CREATE TABLE c (d TEXT);\n")
    #expect(try await project.apply() == [Self.third])
    #expect(try await project.historyColumns() == HistoryColumn.all.map(\.name))
    #expect(try await project.formats() == [Self.third: HistoryTable.newestFormat])
  }

  @Test(
    "a migration interrupted under format 1 resumes after the upgrade",
    arguments: MigratorProject.dialects)
  func resume(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try await FormatOneHistory.create(in: project, withInterrupted: true)
    try project.write(
      FormatOneHistory.interrupted,
      "-- schemagen: no-transaction\nINSERT INTO nowhere VALUES (1);\nINSERT INTO a VALUES ('x');")
    #expect(try await project.apply() == [FormatOneHistory.interrupted])
    #expect(try await project.rows("SELECT b FROM a") == ["x"])
    #expect(try await project.historyColumns() == HistoryColumn.all.map(\.name))
  }

  @Test(
    "an upgrade is rolled back with the migration that failed", arguments: MigratorProject.dialects)
  func interruptedUpgrade(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try await FormatOneHistory.create(in: project)
    try project.write(Self.third, "INSERT INTO nowhere VALUES (1);\n")
    #expect(await project.failure()?.code == .failed)
    #expect(try await project.historyColumns().last == "tool_version")
    try project.write(Self.third, "CREATE TABLE c (d TEXT);\n")
    #expect(try await project.apply() == [Self.third])
    #expect(
      try await project.formats() == [
        FormatOneHistory.done: 1, Self.third: HistoryTable.newestFormat,
      ])
  }

  @Test(
    "runners that start at once on a table of format 1 upgrade it once",
    arguments: MigratorProject.dialects)
  func race(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try await FormatOneHistory.create(in: project)
    let ids = (10..<16).map { "202602\($0)000000_step" }
    for (index, id) in ids.enumerated() {
      // On SQLite nothing keeps runners apart between statements without a transaction.
      let isStepwise = dialect == .postgresql && index.isMultiple(of: 2)
      let mark = isStepwise ? "-- schemagen: no-transaction\n" : ""
      try project.write(id, mark + "CREATE TABLE t\(index) (b TEXT);\n")
    }
    let applied = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<4 { group.addTask { try await project.apply(patience: .seconds(300)) } }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(applied.sorted() == ids)
    #expect(try await project.formats().count == ids.count + 1)
  }

  @Test("rows of a newer format are refused by every command", arguments: MigratorProject.dialects)
  func newer(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(FormatOneHistory.done, "CREATE TABLE a (b TEXT);\n")
    _ = try await project.apply()
    let database = try await project.connect()
    try await database.perform { try $0.run(script: "UPDATE _schemagen_migrations SET format = 7") }
    let migrator = project.migrator()
    for command in [
      { _ = try await migrator.status(of: database) },
      { _ = try await migrator.deploy(to: database) },
      { try await migrator.record([], in: database) },
    ] {
      let error = await #expect(throws: MigrationError.self) { try await command() }
      #expect(error?.code == .history)
      #expect(error?.message.contains("was written by a newer schemagen") == true)
      #expect(error?.help == ["Upgrade schemagen to the version that last migrated this database."])
    }
    await database.close()
  }

  @Test("recording waits for the lock of another runner", arguments: MigratorProject.dialects)
  func recordWaits(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try await FormatOneHistory.create(in: project)
    let holder = try await project.connect()
    let error = try await holder.withConnection { connection in
      try await connection.perform { connection in
        try connection.run(script: dialect == .sqlite ? "BEGIN IMMEDIATE" : "BEGIN")
        if dialect == .postgresql {
          _ = try PostgreSQLLock.acquire(HistoryHome.current(on: connection), on: connection)
        }
      }
      // SQLite waits for its write lock as long as a statement may run. PostgreSQL has a lock of
      // the migrator's own, and on a busy server a statement alone may take longer than this.
      let wait: Duration? = dialect == .sqlite ? .milliseconds(100) : nil
      let other = try await project.connect(statementTimeout: wait)
      let error = await #expect(throws: MigrationError.self) {
        try await project.migrator().record([], in: other)
      }
      await other.close()
      try await connection.perform { try $0.run(script: "ROLLBACK") }
      return error
    }
    await holder.close()
    #expect(error?.code == .locked)
  }
}
