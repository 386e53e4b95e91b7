import Foundation
import SchemagenRuntime
import Testing

@Suite("Transactions") struct TransactionConformanceTests {
  private struct Stop: Error {}

  private func withTable(
    _ kind: TestDatabase, _ body: @Sendable (Database) async throws -> Void
  ) async throws {
    try await kind.withDatabase { db in
      try await db.execute("CREATE TABLE t (n INTEGER UNIQUE)")
      try await body(db)
    }
  }

  private func numbers(_ session: any DatabaseSession) async throws -> [Int] {
    try await session.query("SELECT n FROM t ORDER BY n") { try $0.read(0) }
  }

  @Test(
    "a transaction commits when its closure returns and rolls back when it throws",
    arguments: TestDatabase.all)
  func commitsAndRollsBack(_ kind: TestDatabase) async throws {
    try await withTable(kind) { db in
      try await db.transaction { tx in
        try await tx.execute("INSERT INTO t VALUES (1)")
      }
      await #expect(throws: Stop.self) {
        try await db.transaction { tx in
          try await tx.execute("INSERT INTO t VALUES (2)")
          throw Stop()
        }
      }
      let left = try await numbers(db)
      #expect(left == [1])
    }
  }

  @Test("nested transactions are savepoints", arguments: TestDatabase.all)
  func nests(_ kind: TestDatabase) async throws {
    try await withTable(kind) { db in
      try await db.transaction { tx in
        try await tx.execute("INSERT INTO t VALUES (1)")
        try? await tx.transaction { inner in
          try await inner.execute("INSERT INTO t VALUES (2)")
          try await inner.transaction { try await $0.execute("INSERT INTO t VALUES (3)") }
          throw Stop()
        }
        try await tx.transaction { try await $0.execute("INSERT INTO t VALUES (4)") }
      }
      let left = try await numbers(db)
      #expect(left == [1, 4])
    }
  }

  @Test("a transaction continues after a failed savepoint", arguments: TestDatabase.all)
  func survivesErrors(_ kind: TestDatabase) async throws {
    try await withTable(kind) { db in
      try await db.transaction { tx in
        try await tx.execute("INSERT INTO t VALUES (1)")
        let code = await errorCode {
          _ = try await tx.transaction { try await $0.execute("INSERT INTO t VALUES (1)") }
        }
        #expect(code == .constraint(.unique))
        try await tx.execute("INSERT INTO t VALUES (2)")
      }
      let left = try await numbers(db)
      #expect(left == [1, 2])
    }
  }

  @Test("committing a transaction that an error has aborted throws", arguments: TestDatabase.all)
  func swallowedErrors(_ kind: TestDatabase) async throws {
    try await withTable(kind) { db in
      let code = await errorCode {
        try await db.transaction { tx in
          try await tx.execute("INSERT INTO t VALUES (1)")
          _ = try? await tx.execute("INSERT INTO t VALUES (1)")
        }
      }
      let left = try await numbers(db)
      if kind == .postgresql {
        #expect(code == .transactionMisuse)
        #expect(left.isEmpty)
      } else {
        #expect(code == nil)
        #expect(left == [1])
      }
    }
  }

  @Test(
    "a transaction cannot be used after its end or while a nested one is open",
    arguments: TestDatabase.all)
  func misuse(_ kind: TestDatabase) async throws {
    try await withTable(kind) { db in
      let ended = try await db.transaction { $0 }
      let afterEnd = await errorCode { try await ended.execute("INSERT INTO t VALUES (1)") }
      #expect(afterEnd == .transactionMisuse)
      try await db.transaction { outer in
        try await outer.transaction { _ in
          let around = await errorCode { try await outer.execute("INSERT INTO t VALUES (2)") }
          #expect(around == .transactionMisuse)
        }
      }
      let left = try await numbers(db)
      #expect(left.isEmpty)
    }
  }

  @Test(
    "a transaction left open by SQL text is rolled back with an error", arguments: TestDatabase.all)
  func leftOpen(_ kind: TestDatabase) async throws {
    try await withTable(kind) { db in
      let code = await errorCode {
        try await db.perform { try $0.run(script: "BEGIN; INSERT INTO t VALUES (1)") }
      }
      #expect(code == .transactionMisuse)
      let held = await errorCode {
        try await db.withConnection { held in
          try await held.execute("BEGIN")
          _ = try await held.execute("INSERT INTO t VALUES (2)")
        }
      }
      #expect(held == .transactionMisuse)
      let left = try await numbers(db)
      #expect(left.isEmpty)
    }
  }

  @Test(
    "what follows the end of a transaction by the database is refused", arguments: TestDatabase.all)
  func endedByDatabase(_ kind: TestDatabase) async throws {
    try await withTable(kind) { db in
      let code = await errorCode {
        try await db.transaction { tx in
          try await tx.execute("INSERT INTO t VALUES (1)")
          try await tx.execute("ROLLBACK")
          _ = try await tx.execute("INSERT INTO t VALUES (2)")
        }
      }
      #expect(code == .transactionMisuse)
      let left = try await numbers(db)
      #expect(left.isEmpty)
    }
  }

  @Test("an interrupted write ends the transaction on SQLite, and nothing of it is kept")
  func interruptedWrite() async throws {
    try await withTable(.file) { db in
      let code = await errorCode {
        try await db.transaction { tx in
          try await tx.execute("INSERT INTO t VALUES (1)")
          let started = DispatchSemaphore(value: 0)
          let long = Task {
            started.signal()
            return try await tx.execute(
              """
              INSERT INTO t WITH RECURSIVE c (n) AS (SELECT 10 UNION ALL SELECT n + 1 FROM c)
              SELECT n FROM c LIMIT 100000000
              """)
          }
          // The statement keeps its thread busy: the task does not come to its own end.
          DispatchQueue.global().async {
            started.wait()
            Thread.sleep(forTimeInterval: 1)
            long.cancel()
          }
          _ = try? await long.value
          _ = try await tx.execute("INSERT INTO t VALUES (2)")
        }
      }
      #expect(code == .transactionMisuse)
      let left = try await numbers(db)
      #expect(left.isEmpty)
    }
  }

  @Test("a time limit around a transaction stops its statement", arguments: TestDatabase.all)
  func timeLimit(_ kind: TestDatabase) async throws {
    try await withTable(kind) { db in
      let long = Task {
        try await db.transaction { tx in
          try await tx.execute("INSERT INTO t VALUES (1)")
          _ = try await tx.first(
            """
            WITH RECURSIVE c (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c WHERE n < 2000000000)
            SELECT count(*) FROM c
            """
          ) { try $0.read(0, as: Int.self) }
        }
      }
      try await Task.sleep(for: .milliseconds(300))
      long.cancel()
      let result = await long.result
      #expect(throws: CancellationError.self) { try result.get() }
      let left = try await numbers(db)
      #expect(left.isEmpty)
    }
  }

  @Test("a transaction is retried after a conflict", arguments: TestDatabase.all)
  func retries(_ kind: TestDatabase) async throws {
    try await withTable(kind) { db in
      let attempts = Attempts()
      let result = try await db.transaction(isolation: .serializable, retries: 3) { tx in
        try await tx.execute("INSERT INTO t VALUES (1)")
        if await attempts.next() < 3 {
          throw DatabaseError(.serializationFailure, "a conflict")
        }
        return "done"
      }
      #expect(result == "done")
      let left = try await numbers(db)
      #expect(left == [1])
    }
  }

  private actor Attempts {
    private var count = 0

    func next() -> Int {
      count += 1
      return count
    }
  }

  @Test("retries serialise transactions that conflict", arguments: TestDatabase.shared)
  func increments(_ kind: TestDatabase) async throws {
    try await withTable(kind) { db in
      try await db.execute("INSERT INTO t VALUES (0)")
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<8 {
          group.addTask {
            try await db.transaction(isolation: .serializable, retries: 50) { tx in
              let n = try await tx.first("SELECT n FROM t") { try $0.read(0, as: Int.self) }
              try await tx.execute("UPDATE t SET n = \((n ?? 0) + 1, as: .integer)")
            }
          }
        }
        try await group.waitForAll()
      }
      let left = try await numbers(db)
      #expect(left == [8])
    }
  }
}
