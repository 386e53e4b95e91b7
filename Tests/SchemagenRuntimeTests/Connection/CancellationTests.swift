import Foundation
import SchemagenRuntime
import Testing

@Suite("Cancellation") struct CancellationTests {
  /// A query that takes very long.
  private func slowQuery(_ kind: TestDatabase) -> SQLText {
    kind.choose(
      sqlite: """
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n
        """,
      postgresql: "SELECT pg_sleep(600)")
  }

  @Test("cancelling a task stops its running statement", arguments: TestDatabase.all)
  func stops(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=1") { db in
      let query = slowQuery(kind)
      let task = Task { try await db.execute(query) }
      try await Task.sleep(for: .milliseconds(100))
      task.cancel()
      let result = await task.result
      #expect(throws: CancellationError.self) { try result.get() }
      let usable = try await db.first("SELECT 1") { try $0.read(0, as: Int.self) }
      #expect(usable == 1)
    }
  }

  @Test(
    "a statement that begins just after its task was cancelled is stopped, too",
    .timeLimit(.minutes(20)), arguments: TestDatabase.all)
  func stopsLater(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=1") { db in
      let query = try slowQuery(kind).statement(for: db.dialect)
      let task = Task {
        try await db.perform { connection in
          Thread.sleep(forTimeInterval: 0.3)
          return try connection.execute(query)
        }
      }
      try await Task.sleep(for: .milliseconds(100))
      task.cancel()
      let result = await task.result
      #expect(throws: CancellationError.self) { try result.get() }
      let usable = try await db.first("SELECT 1") { try $0.read(0, as: Int.self) }
      #expect(usable == 1)
    }
  }

  @Test("cancelling a task rolls its transaction back", arguments: TestDatabase.all)
  func undoes(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=1") { db in
      try await db.execute("CREATE TABLE t (n INTEGER)")
      let query = slowQuery(kind)
      let task = Task {
        try await db.transaction { tx in
          try await tx.execute("INSERT INTO t VALUES (1)")
          try await tx.execute(query)
        }
      }
      try await Task.sleep(for: .milliseconds(100))
      task.cancel()
      let result = await task.result
      #expect(throws: CancellationError.self) { try result.get() }
      let count = try await db.first("SELECT count(*) FROM t") { try $0.read(0, as: Int.self) }
      #expect(count == 0)
    }
  }

  @Test(
    "a task that is cancelled after its last statement does not commit",
    arguments: TestDatabase.all)
  func afterLastStatement(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      try await db.execute("CREATE TABLE t (n INTEGER)")
      let task = Task {
        try await db.transaction { tx in
          try await tx.execute("INSERT INTO t VALUES (1)")
          withUnsafeCurrentTask { $0?.cancel() }
        }
      }
      let result = await task.result
      #expect(throws: CancellationError.self) { try result.get() }
      let count = try await db.first("SELECT count(*) FROM t") { try $0.read(0, as: Int.self) }
      #expect(count == 0)
    }
  }

  @Test("cancelling one task never stops the statement of another", arguments: TestDatabase.all)
  func hitsNobodyElse(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=2") { db in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for n in 0..<60 {
          let task = Task { try await db.first("SELECT 1") { try $0.read(0, as: Int.self) } }
          group.addTask {
            if n.isMultiple(of: 2) {
              if n.isMultiple(of: 4) { await Task.yield() }
              task.cancel()
              _ = await task.result
            } else {
              let value = try await task.value
              #expect(value == 1)
            }
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test("a task that is cancelled before it begins runs no statement", arguments: TestDatabase.all)
  func beforehand(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      try await db.execute("CREATE TABLE t (n INTEGER)")
      let task = Task {
        while !Task.isCancelled { await Task.yield() }
        return try await db.execute("INSERT INTO t VALUES (1)")
      }
      task.cancel()
      let result = await task.result
      #expect(throws: CancellationError.self) { try result.get() }
      let count = try await db.first("SELECT count(*) FROM t") { try $0.read(0, as: Int.self) }
      #expect(count == 0)
    }
  }
}
