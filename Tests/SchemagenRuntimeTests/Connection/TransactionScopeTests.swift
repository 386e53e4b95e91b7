import SchemagenRuntime
import Testing

@Suite("A database inside of its own transaction")
struct TransactionScopeTests {
  private func expectMisuse(
    sourceLocation: SourceLocation = #_sourceLocation, _ work: () async throws -> Void
  ) async {
    let code = await errorCode(work)
    #expect(code == .transactionMisuse, sourceLocation: sourceLocation)
  }

  @Test("is refused at once while the transaction is open", arguments: TestDatabase.all)
  func refused(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      try await db.execute("CREATE TABLE t (id INTEGER)")
      let error = await databaseError {
        try await db.transaction { tx in
          try await tx.execute("INSERT INTO t VALUES (1)")
          try await db.execute("INSERT INTO t VALUES (2)")
        }
      }
      #expect(error?.code == .transactionMisuse)
      #expect(error?.description.contains("use tx") ?? false)
      try await db.transaction { tx in
        let uses: [@Sendable () async throws -> Void] = [
          { try await db.transaction { _ in } }, { try await db.withConnection { _ in } },
          { try await db.execute("SELECT 1") },
          { try await Task { _ = try await db.execute("SELECT 1") }.value },
          { try await tx.transaction { _ in _ = try await db.execute("SELECT 1") } },
        ]
        for use in uses { await expectMisuse(use) }
        try await tx.execute("INSERT INTO t VALUES (3)")
      }
      let rows = try await db.query("SELECT id FROM t") { try $0.read(0, as: Int.self) }
      #expect(rows == [3])
    }
  }

  @Test("is usable in a task that outlives the transaction", arguments: TestDatabase.all)
  func afterwards(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      let (signal, continuation) = AsyncStream.makeStream(of: Void.self)
      let task = try await db.transaction { _ in
        Task {
          for await _ in signal { break }
          return try await db.execute("SELECT 1")
        }
      }
      continuation.yield()
      await #expect(throws: Never.self) { try await task.value }
    }
  }

  @Test("is usable after a transaction that failed", arguments: TestDatabase.all)
  func afterFailure(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      _ = await errorCode {
        _ = try await db.transaction { tx in try await tx.execute("SELECT nothing") }
      }
      await #expect(throws: Never.self) { try await db.execute("SELECT 1") }
    }
  }

  @Test("separately uses another connection on purpose", arguments: TestDatabase.shared)
  func separately(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      try await db.execute("CREATE TABLE t (id INTEGER)")
      try await db.transaction { tx in
        try await tx.execute("INSERT INTO t VALUES (1)")
        let seen = try await db.separately {
          try await db.query("SELECT id FROM t") { try $0.read(0, as: Int.self) }
        }
        #expect(seen.isEmpty)
        await expectMisuse { _ = try await db.execute("SELECT 1") }
      }
    }
  }

  @Test("another database is not concerned, and is itself refused in its own transaction")
  func twoDatabases() async throws {
    try await TestDatabase.memory.withDatabase { one in
      try await TestDatabase.memory.withDatabase { two in
        try await one.transaction { _ in
          try await two.execute("SELECT 1")
          try await two.transaction { tx in
            try await tx.execute("SELECT 1")
            for db in [one, two] {
              await expectMisuse { _ = try await db.execute("SELECT 1") }
            }
            await expectMisuse {
              try await one.separately { _ = try await two.execute("SELECT 1") }
            }
          }
        }
      }
    }
  }

  @Test("a held connection's transaction counts, too", arguments: TestDatabase.all)
  func held(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      try await db.withConnection { connection in
        try await connection.transaction { tx in
          try await tx.execute("SELECT 1")
          await expectMisuse { _ = try await db.execute("SELECT 1") }
        }
      }
    }
  }
}
