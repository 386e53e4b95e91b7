import DatabaseTypes
import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("Locks on SQLite")
struct SQLiteLockTests {
  private static let first = "20260101000000_first"

  @Test("a runner between two statements keeps another one out")
  func between() async throws {
    let project = try MigratorProject(.sqlite)
    try project.write(
      Self.first, "-- schemagen: no-transaction\nCREATE TABLE a (b);\nINSERT INTO a VALUES (1);")
    let path = project.folder.path + "/app.db"
    let lock = SQLiteRunLock(path: path)
    let error = try await lock.hold {
      await project.failure()
    }
    #expect(error?.code == .locked)
    #expect(try await project.apply() == [Self.first])
  }

  @Test("a runner between two statements keeps corrections, scripts and other migrations out")
  func others() async throws {
    let project = try MigratorProject(.sqlite)
    try project.write(Self.first, "-- schemagen: no-transaction\nCREATE TABLE a (b);")
    #expect(try await project.apply() == [Self.first])
    try project.write("20260101000100_second", "CREATE TABLE c (d TEXT);")
    var options = MigratorOptions()
    options.lockTimeout = .milliseconds(300)
    let migrator = project.migrator()
    let database = try await Database.connect(project.url)
    let scripts = ScriptRunner(database: database, options: options)
    try await SQLiteRunLock(path: project.folder.path + "/app.db").hold {
      let correction = await #expect(throws: MigrationError.self) {
        try await migrator.correct([(Self.first, .rolledBack, nil)], in: database)
      }
      #expect(correction?.code == .locked)
      let script = await #expect(throws: MigrationError.self) {
        try await scripts.run(["DROP TABLE a"], named: "a script")
      }
      #expect(script?.code == .locked)
      #expect(await project.failure()?.code == .locked)
    }
    #expect(try await project.apply() == ["20260101000100_second"])
    await database.close()
  }

  @Test("a file that an earlier runner left is no lock")
  func left() async throws {
    let project = try MigratorProject(.sqlite)
    try project.write(Self.first, "-- schemagen: no-transaction\nCREATE TABLE a (b);")
    try project.folder.write("app.db-schemagen-lock", "")
    #expect(try await project.apply() == [Self.first])
  }

  @Test("a file with a rollback journal keeps it, and a waiting runner names the lock")
  func journal() async throws {
    let project = try MigratorProject(.sqlite)
    var options = DatabaseOptions()
    options.journalMode = .delete
    let holder = try await Database.connect(project.url, options: options)
    try await holder.perform { try $0.run(script: "CREATE TABLE z (b); DROP TABLE z") }
    try project.write(Self.first, "CREATE TABLE a (b TEXT);")
    options.journalMode = nil
    options.connectionLimit = 1
    let waiting = options
    let start = ContinuousClock.now
    let error = try await holder.withConnection { connection in
      try await connection.perform { try $0.run(script: "BEGIN EXCLUSIVE") }
      let database = try await Database.connect(project.url, options: waiting)
      let error = await #expect(throws: MigrationError.self) {
        try await project.migrator().deploy(to: database)
      }
      await database.close()
      try await connection.perform { try $0.run(script: "ROLLBACK") }
      return error
    }
    #expect(error?.code == .locked)
    #expect(ContinuousClock.now - start < .seconds(60))
    #expect(try await project.apply() == [Self.first])
    await holder.close()
    #expect(try await project.rows("PRAGMA journal_mode") == ["delete"])
  }
}
