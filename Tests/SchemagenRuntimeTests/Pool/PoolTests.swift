import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@Suite("The pool") struct PoolTests {
  @Test("an exhausted pool is an error with a remedy", arguments: TestDatabase.all)
  func exhaustion(_ kind: TestDatabase) async throws {
    var options = DatabaseOptions()
    options.connectionLimit = 1
    options.acquireTimeout = .milliseconds(100)
    try await kind.withDatabase(options: options) { db in
      let error = await databaseError {
        try await db.withConnection { _ in
          _ = try await Task { try await db.execute("SELECT 1") }.value
        }
      }
      #expect(error?.code == .poolTimeout)
      #expect(error?.help?.contains("connection_limit") == true)
      let usable = try await db.first("SELECT 1") { try $0.read(0, as: Int.self) }
      #expect(usable == 1)
    }
  }

  @Test(
    "the only connection is not waited for by the task that holds it", arguments: TestDatabase.all)
  func onlyConnection(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=1") { db in
      let background = try await db.withConnection { held in
        let code = await errorCode { try await db.execute("SELECT 1") }
        #expect(code == .transactionMisuse)
        let task = Task { try await db.first("SELECT 2") { try $0.read(0, as: Int.self) } }
        while db.statistics.waiting == 0 { try await Task.sleep(for: .milliseconds(2)) }
        _ = try await held.execute("SELECT 1")
        return task
      }
      let number = try await background.value
      #expect(number == 2)
    }
  }

  @Test("a pool serves many tasks with few connections", arguments: TestDatabase.all)
  func manyTasks(_ kind: TestDatabase) async throws {
    // Each of its many turns may come after those of all other tests.
    try await kind.withDatabase(parameters: "?connection_limit=3&pool_timeout=0") { db in
      try await db.execute("CREATE TABLE t (n INTEGER)")
      try await withThrowingTaskGroup(of: Int.self) { group in
        for n in 0..<200 {
          group.addTask {
            if n.isMultiple(of: 4) {
              return try await db.execute("INSERT INTO t VALUES (\(n, as: .integer))")
            }
            _ = try await db.query("SELECT n FROM t") { try $0.read(0, as: Int.self) }
            return 0
          }
        }
        let changes = try await group.reduce(0, +)
        #expect(changes == 50)
      }
      let statistics = db.statistics
      #expect(statistics.open <= statistics.limit)
      #expect(statistics.idle == statistics.open)
      #expect(statistics.waiting == 0)
    }
  }

  @Test("a cancelled task stops waiting for a connection", arguments: TestDatabase.all)
  func cancelledWaiting(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=1&pool_timeout=0") { db in
      try await db.withConnection { _ in
        let waiting = Task { try await db.execute("SELECT 1") }
        while db.statistics.waiting == 0 { try await Task.sleep(for: .milliseconds(2)) }
        waiting.cancel()
        let result = await waiting.result
        #expect(throws: CancellationError.self) { try result.get() }
        #expect(db.statistics.waiting == 0)
      }
    }
  }

  @Test("many tasks that wait too long fail, and the next one waits as long again")
  func impatience() async throws {
    try await TestDatabase.memory.withDatabase(options: .patient(for: .milliseconds(150))) { db in
      try await db.withConnection { _ in
        for _ in 0..<2 {
          let start = ContinuousClock.now
          let codes = await withTaskGroup(of: DatabaseError.Code?.self) { group in
            for _ in 0..<300 {
              group.addTask { await errorCode { _ = try await db.execute("SELECT 1") } }
            }
            return await group.reduce(into: []) { $0.append($1) }
          }
          #expect(codes == Array(repeating: .poolTimeout, count: 300))
          #expect(start.duration(to: .now) >= .milliseconds(150))
          #expect(db.statistics.waiting == 0)
        }
      }
    }
  }

  @Test("a closed pool refuses work and waits for running work", arguments: TestDatabase.all)
  func closing(_ kind: TestDatabase) async throws {
    try await kind.withURL { url in
      let db = try await Database.connect(url)
      let running = Task {
        try await db.withConnection { held in
          try await Task.sleep(for: .milliseconds(50))
          return try await held.first("SELECT 7") { try $0.read(0, as: Int.self) }
        }
      }
      while db.statistics.idle > 0 { try await Task.sleep(for: .milliseconds(2)) }
      await db.close()
      let value = try await running.value
      #expect(value == 7)
      let code = await errorCode { try await db.execute("SELECT 1") }
      #expect(code == .closed)
      #expect(db.statistics.open == 0)
      await db.close()
    }
  }

  @Test("idle connections are closed after the idle timeout")
  func idling() async throws {
    var options = DatabaseOptions()
    options.idleTimeout = .milliseconds(50)
    try await TestDatabase.file.withDatabase(options: options) { db in
      for _ in 0..<500 where db.statistics.open > 0 {
        try await Task.sleep(for: .milliseconds(10))
      }
      #expect(db.statistics.open == 0)
      let usable = try await db.first("SELECT 1") { try $0.read(0, as: Int.self) }
      #expect(usable == 1)
    }
  }

  @Test(
    "a connection that the server has ended is replaced", .enabled(if: PostgresCluster.isAvailable))
  func brokenConnections() async throws {
    try await TestDatabase.postgresql.withDatabase(parameters: "?connection_limit=1") { db in
      let error = await databaseError {
        try await db.execute("SELECT pg_terminate_backend(pg_backend_pid())")
      }
      #expect(error?.code == .connectionLost)
      let usable = try await db.first("SELECT 1") { try $0.read(0, as: Int.self) }
      #expect(usable == 1)
    }
  }

  @Test(
    "an idle connection that the server has ended is detected",
    .enabled(if: PostgresCluster.isAvailable))
  func idleConnectionsThatBroke() async throws {
    try await TestDatabase.postgresql.withURL { url in
      let db = try await Database.connect(url + "?connection_limit=1")
      let process = try await db.first("SELECT pg_backend_pid()") { try $0.read(0, as: Int.self) }
      let cluster = try PostgresCluster.shared()
      try cluster.execute("SELECT pg_terminate_backend(\(process ?? 0))", in: "postgres")
      try await Task.sleep(for: .milliseconds(1_200))
      let usable = try await db.first("SELECT 1") { try $0.read(0, as: Int.self) }
      #expect(usable == 1)
      await db.close()
    }
  }
}

extension DatabaseOptions {
  /// Options with a limit for the wait for a connection.
  fileprivate static func patient(for timeout: Duration) -> DatabaseOptions {
    var options = DatabaseOptions()
    options.acquireTimeout = timeout
    return options
  }
}
