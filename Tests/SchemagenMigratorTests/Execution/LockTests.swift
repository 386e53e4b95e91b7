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
