import DatabaseSchema
import DatabaseTypes
import Foundation
import SchemagenRuntime
import Synchronization
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("The lock between runners")
struct LockTests {
  private static let first = "20260101000000_first"

  @Test(
    "a runner that gives up waiting names the lock's holder", arguments: MigratorProject.dialects)
  func gaveUp(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);")
    let holder = try await project.connect()
    let error = try await holder.withConnection { connection in
      try await connection.perform { connection in
        switch dialect {
        case .sqlite: try connection.run(script: "BEGIN IMMEDIATE")
        case .postgresql:
          try connection.run(script: "BEGIN")
          _ = try PostgreSQLLock.acquire(HistoryHome.current(on: connection), on: connection)
        }
      }
      let error = await project.failure()
      try await connection.perform { try $0.run(script: "ROLLBACK") }
      return error
    }
    await holder.close()
    #expect(error?.code == .locked)
    let message = try #require(error?.message)
    if dialect == .postgresql {
      let process = "(process \(ProcessInfo.processInfo.processIdentifier)), user postgres"
      #expect(message.contains("schemagen on ") && message.contains(process))
    }
    #expect(try await project.apply() == [Self.first])
  }

  @Test(
    "a table that stays locked names its holder, and how often it was waited for",
    .enabled(if: PostgresCluster.isAvailable), arguments: ["", "-- schemagen: no-transaction\n"])
  func tableLock(mark: String) async throws {
    let project = try MigratorProject(.postgresql)
    try project.write(Self.first, "CREATE TABLE a (b TEXT); CREATE TABLE other (b TEXT);")
    #expect(try await project.apply() == [Self.first])
    try project.write("20260102000000_second", mark + "ALTER TABLE \"a\" ADD COLUMN c TEXT;")
    let retries = Mutex(0)
    let holder = try await project.connect()
    let (error, process) = try await holder.withConnection { connection in
      let process = try await connection.perform { connection in
        try connection.run(script: "BEGIN; SELECT count(*) FROM a")
        return try connection.first(BoundStatement(sql: "SELECT pg_backend_pid()")) {
          try $0.read(0, as: Int.self)
        }
      }
      let database = try await project.connect()
      let migrator = project.migrator { options in
        options.retries = 1
        options.onEvent = { event in
          if case .retrying = event { retries.withLock { $0 += 1 } }
        }
      }
      let error = await #expect(throws: MigrationError.self) {
        try await migrator.deploy(to: database)
      }
      await database.close()
      try await connection.perform { try $0.run(script: "ROLLBACK") }
      return (error, process)
    }
    await holder.close()
    let help = try #require(error?.help)
    #expect(
      help.contains {
        $0.hasPrefix("It is locked by ")
          && $0.contains(
            "server process \(process ?? 0), idle in transaction, in a transaction for ")
      })
    #expect(help.contains { $0.hasPrefix("It was tried 2 times, and waited 0.2 s for the table") })
    #expect(retries.withLock(\.self) == 1)
    #expect(try await project.apply().count == 1)
  }

  @Test(
    "a cancelled runner releases its lock at once", arguments: MigratorProject.dialects)
  func cancelled(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    let endless =
      switch dialect {
      case .sqlite:
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) "
          + "INSERT INTO a SELECT i FROM n;"
      case .postgresql: "SELECT pg_sleep(3600);"
      }
    try project.write(Self.first, "BEGIN;\nCREATE TABLE a (b TEXT);\n\(endless)\nCOMMIT;\n")
    let database = try await project.connect()
    let hasStarted = Mutex(false)
    let migrator = project.migrator { options in
      options.onEvent = { _ in hasStarted.withLock { $0 = true } }
    }
    let task = Task { try await migrator.deploy(to: database) }
    while !hasStarted.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(10)) }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    await database.close()
    try project.write(Self.first, "BEGIN;\nCREATE TABLE a (b TEXT);\nCOMMIT;\n")
    #expect(try await project.apply() == [Self.first])
  }
}
