import SchemagenRuntime
import TestSupport
import Testing

@Suite("A restart of the server", .enabled(if: PostgresCluster.isAvailable))
struct ServerRestartTests {
  /// Makes a number of connections idle.
  private func fill(_ db: Database, connections: Int) async throws {
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<connections {
        group.addTask {
          try await db.withConnection { held in
            while db.statistics.open < connections { try await Task.sleep(for: .milliseconds(1)) }
            _ = try await held.execute("SELECT 1")
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(db.statistics.idle == connections)
  }

  /// Writes, reads or runs a transaction.
  private func use(_ db: Database, _ n: Int) async throws {
    switch n % 3 {
    case 0: try await db.execute("INSERT INTO t VALUES (\(n, as: .integer))")
    case 1: _ = try await db.first("SELECT count(*) FROM t") { try $0.read(0, as: Int.self) }
    default: try await db.transaction { tx in try await tx.execute("INSERT INTO t VALUES (9)") }
    }
  }

  @Test("no request fails after a restart, whatever it does and however many there are")
  func restart() async throws {
    let cluster = try PostgresCluster()
    let db = try await Database.connect(
      cluster.url(of: "postgres") + "?connection_limit=6&pool_timeout=1200")
    try await db.execute("CREATE TABLE t (n INTEGER)")
    try await fill(db, connections: 6)
    try cluster.stop()
    let error = await databaseError { try await db.execute("INSERT INTO t VALUES (0)") }
    #expect(error?.code == .unreachable)
    try cluster.start()
    try await fill(db, connections: 6)
    try cluster.stop()
    try cluster.start()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for n in 0..<6 {
        group.addTask { try await self.use(db, n) }
      }
      try await group.waitForAll()
    }
    let count = try await db.first("SELECT count(*) FROM t") { try $0.read(0, as: Int.self) }
    #expect(count == 4)
    await db.close()
    try cluster.stop()
  }

  @Test("only a write that was under way fails, and a read that the server rolled back does not")
  func underWay() async throws {
    try await TestDatabase.postgresql.withDatabase(parameters: "?connection_limit=3") { db in
      try await db.execute("CREATE TABLE t (n INTEGER)")
      try await fill(db, connections: 3)
      let writing = Task {
        try await db.execute("INSERT INTO t SELECT 1 FROM pg_sleep(600)")
      }
      let reading = Task {
        try await db.first("SELECT count(*), pg_sleep(0.5) FROM t") { try $0.read(0, as: Int.self) }
      }
      while db.statistics.idle > 1 { try await Task.sleep(for: .milliseconds(1)) }
      try await Task.sleep(for: .milliseconds(100))
      let others = """
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """
      let ended = try await db.perform { connection in
        try connection.first(BoundStatement(sql: others)) { try $0.read(0, as: Int.self) }
      }
      #expect(ended == 2)
      let error = await databaseError { _ = try await writing.value }
      #expect(error?.code == .connectionLost)
      #expect(error?.sqlState == "57P01")
      let count = try await reading.value
      #expect(count == 0)
      let usable = try await db.execute("INSERT INTO t VALUES (1)")
      #expect(usable == 1)
    }
  }

  @Test("a broken connection makes the pool close the idle ones that broke with it")
  func idleOnes() async throws {
    try await TestDatabase.postgresql.withDatabase(parameters: "?connection_limit=4") { db in
      try await fill(db, connections: 4)
      let others = """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """
      let error = await databaseError {
        try await db.perform { connection in
          try connection.run(script: others)
          // The others need a moment to end before this connection ends, too.
          try connection.run(script: "SELECT pg_sleep(0.3)")
          try connection.run(script: "SELECT pg_terminate_backend(pg_backend_pid())")
        }
      }
      #expect(error?.code == .connectionLost)
      #expect(db.statistics.open == 0)
    }
  }
}
