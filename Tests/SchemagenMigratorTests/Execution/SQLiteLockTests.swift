import DatabaseTypes
import Foundation
import SchemagenRuntime
import Synchronization
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
    #expect(ContinuousClock.now - start < .seconds(300))
    #expect(try await project.apply() == [Self.first])
    await holder.close()
    #expect(try await project.rows("PRAGMA journal_mode") == ["delete"])
  }

  @Test(
    "a reader that keeps a file without a write-ahead log from being written is waited for, and named",
    arguments: [true, false])
  func reader(isTransactional: Bool) async throws {
    let project = try MigratorProject(.sqlite)
    var options = DatabaseOptions()
    options.journalMode = .delete
    let database = try await Database.connect(project.url, options: options)
    try await database.perform { try $0.run(script: "CREATE TABLE x (y); DROP TABLE x") }
    let id = "20260101000000_first"
    try project.write(
      id, (isTransactional ? "" : "-- schemagen: no-transaction\n") + "CREATE TABLE a (b);")
    let query = BoundStatement(sql: "SELECT count(*) FROM sqlite_schema")
    let error = try await database.withConnection { connection in
      try await connection.perform { reader in
        try reader.run(script: "BEGIN")
        _ = try reader.first(query) { try $0.read(0, as: Int.self) }
      }
      let error = await project.failure()
      try await connection.perform { try $0.run(script: "ROLLBACK") }
      return error
    }
    await database.close()
    #expect(error?.code == .locked)
    #expect(error?.help.joined().contains("--lock-timeout") == true)
    #expect(try await project.apply() == [id])
  }

  @Test(
    "the holder of a lock is named, and can let go of it while it is looked for",
    .enabled(if: SQLiteShell.isAvailable), .timeLimit(.minutes(20)))
  func fleeting() async throws {
    let project = try MigratorProject(.sqlite)
    let database = try await project.connect()
    try await database.perform {
      try $0.run(script: "PRAGMA journal_mode = delete; CREATE TABLE a (b)")
    }
    let describe = { try await database.perform { SQLiteLockHolder.describe(on: $0) } }
    let path = project.folder.path + "/app.db"
    let (held, done) = (project.folder.path + "/held", project.folder.path + "/done")
    let holder = Task.detached {
      try SQLiteShell()?.run(
        """
        BEGIN IMMEDIATE;
        .shell touch '\(held)'; until [ -e '\(done)' ]; do sleep 0.01; done
        ROLLBACK;
        """, on: path
      ).status
    }
    while !FileManager.default.fileExists(atPath: held) {
      try await Task.sleep(for: .milliseconds(10))
    }
    // `.ci/sqlite` starts the program by another loader, whose name the process has then.
    let isLoaded = ProcessInfo.processInfo.environment["SCHEMAGEN_EXPECT_SQLITE"] != nil
    #expect(try await describe().contains(isLoaded ? "(ld-linux" : "(sqlite3)"))
    try project.folder.write("done", "")
    #expect(try await holder.value == 0)
    #expect(try await describe() == "another connection to the file")

    let script = String(repeating: "BEGIN IMMEDIATE; ROLLBACK;\n", count: 20_000)
    let shell = Task.detached { try SQLiteShell()?.run(script, on: path).status }
    let isDone = Mutex(false)
    let looking = Task {
      var names: Set<String> = []
      while !isDone.withLock({ $0 }) { names.insert(try await describe()) }
      return names
    }
    #expect(try await shell.value == 0)
    isDone.withLock { $0 = true }
    // Which of the two it finds is a matter of chance, and a process that ended has no name.
    for name in try await looking.value {
      #expect(name == "another connection to the file" || name.hasPrefix("process "))
    }
    await database.close()
  }
}
