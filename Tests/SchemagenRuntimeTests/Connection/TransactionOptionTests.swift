import Foundation
import SchemagenRuntime
import TestSupport
import Testing

@Suite("Options and ends of transactions") struct TransactionOptionTests {
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

  @Test("a read-only transaction reads and refuses to write", arguments: TestDatabase.all)
  func readOnly(_ kind: TestDatabase) async throws {
    try await withTable(kind) { db in
      try await db.execute("INSERT INTO t VALUES (1)")
      let read = try await db.transaction(readOnly: true) { tx in try await numbers(tx) }
      #expect(read == [1])
      let code = await errorCode {
        try await db.transaction(readOnly: true) { tx in
          _ = try await tx.execute("INSERT INTO t VALUES (2)")
        }
      }
      #expect(code == .readOnly)
      try await db.execute("INSERT INTO t VALUES (3)")
      try await db.transaction { tx in try await tx.execute("INSERT INTO t VALUES (4)") }
      let left = try await numbers(db)
      #expect(left == [1, 3, 4])
    }
  }

  @Test("options reach PostgreSQL", arguments: TestDatabase.all.filter { $0 == .postgresql })
  func deferrable(_ kind: TestDatabase) async throws {
    try await withTable(kind) { db in
      let settings = try await db.transaction(
        isolation: .serializable, readOnly: true, deferrable: true
      ) { tx in
        try await tx.first(
          """
          SELECT current_setting('transaction_isolation') || ' '
            || current_setting('transaction_read_only') || ' '
            || current_setting('transaction_deferrable')
          """
        ) { try $0.read(0, as: String.self) }
      }
      #expect(settings == "serializable on on")
    }
  }

  @Test(
    "a task that is cancelled after its last statement does not commit", arguments: TestDatabase.all
  )
  func cancelledAtTheEnd(_ kind: TestDatabase) async throws {
    try await withTable(kind) { db in
      let task = Task {
        try await db.transaction { tx in
          try await tx.execute("INSERT INTO t VALUES (1)")
          withUnsafeCurrentTask { $0?.cancel() }
        }
      }
      await #expect(throws: CancellationError.self) { try await task.value }
      let left = try await numbers(db)
      #expect(left.isEmpty)
    }
  }

  @Test("what is to be done after the commit is done once, in order, with the database free")
  func afterCommit() async throws {
    for kind in TestDatabase.all {
      try await withTable(kind) { db in
        let log = Log()
        try await db.transaction { tx in
          tx.afterCommit {
            let rows = (try? await numbers(db)) ?? []
            log.append("first \(rows)")
          }
          try await tx.execute("INSERT INTO t VALUES (1)")
          try? await tx.transaction { inner in
            inner.afterCommit { log.append("rolled back") }
            throw Stop()
          }
          try await tx.transaction { inner in inner.afterCommit { log.append("second") } }
          #expect(log.lines.isEmpty)
        }
        #expect(log.lines == ["first [1]", "second"])
      }
    }
  }

  @Test("a transaction that fails does nothing after it, and a retried one does it once")
  func afterRollback() async throws {
    for kind in TestDatabase.all {
      try await withTable(kind) { db in
        let log = Log()
        await #expect(throws: Stop.self) {
          try await db.transaction { tx in
            tx.afterCommit { log.append("failed") }
            throw Stop()
          }
        }
        let attempts = Log()
        try await db.transaction(retries: 3) { tx in
          tx.afterCommit { log.append("done") }
          attempts.append("attempt")
          if attempts.lines.count < 3 {
            throw DatabaseError(.serializationFailure, "a conflict")
          }
        }
        #expect(log.lines == ["done"])
      }
    }
  }

  @Test("calls inside of a transaction switch no threads", arguments: TestDatabase.all)
  func staysOnQueue(_ kind: TestDatabase) async throws {
    try await withTable(kind) { db in
      try await db.transaction { tx in
        for _ in 0..<50 {
          let outside = currentThread()
          let inside = try await tx.perform { _ in currentThread() }
          #expect(outside == inside)
        }
      }
    }
  }

  @Test("calls on a held connection switch no threads", arguments: TestDatabase.all)
  func staysOnQueueOfHeldConnection(_ kind: TestDatabase) async throws {
    try await withTable(kind) { db in
      try await db.withConnection { held in
        for _ in 0..<50 {
          let outside = currentThread()
          let inside = try await held.perform { _ in currentThread() }
          #expect(outside == inside)
        }
      }
    }
  }

  /// Lines in the order in which they were written.
  private final class Log: @unchecked Sendable {
    private let lock = NSLock()
    private var written: [String] = []

    var lines: [String] { lock.withLock { written } }

    func append(_ line: String) {
      lock.withLock { written.append(line) }
    }
  }
}

private func currentThread() -> ObjectIdentifier { ObjectIdentifier(Thread.current) }
