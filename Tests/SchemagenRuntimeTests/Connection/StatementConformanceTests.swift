import SchemagenRuntime
import Testing

@Suite("Statements") struct StatementConformanceTests {
  @Test("execute returns the number of changed rows", arguments: TestDatabase.all)
  func changes(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      let created = try await db.execute("CREATE TABLE t (n INTEGER)")
      let inserted = try await db.execute("INSERT INTO t VALUES (1), (2), (3)")
      let selected = try await db.execute("SELECT * FROM t")
      let updated = try await db.execute("UPDATE t SET n = n + 1 WHERE n > \(1)")
      let altered = try await db.execute("CREATE INDEX i ON t (n)")
      let returned = try await db.execute("DELETE FROM t WHERE n = \(1) RETURNING n")
      let none = try await db.execute("DELETE FROM t WHERE n = \(100)")
      #expect(
        [created, inserted, selected, updated, altered, returned, none] == [0, 3, 0, 2, 0, 1, 0])
    }
  }

  @Test(
    "a cached statement runs repeatedly, also nested in itself", arguments: TestDatabase.all)
  func cache(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?statement_cache_size=2") { db in
      try await db.execute("CREATE TABLE t (n INTEGER)")
      try await db.perform { connection in
        for n in 1...5 {
          let insert = try SQLText("INSERT INTO t VALUES (\(n, as: .integer))")
            .statement(for: connection.dialect)
          try connection.execute(insert)
          for other in ["SELECT 1", "SELECT 2", "SELECT 3"] {
            _ = try connection.query(BoundStatement(sql: other)) { try $0.read(0, as: Int.self) }
          }
        }
      }
      let pairs = try await db.perform { connection in
        let select = BoundStatement(sql: "SELECT n FROM t ORDER BY n")
        return try connection.query(select) { row in
          let n = try row.read(0, as: Int.self)
          let inner = try connection.query(select) { try $0.read(0, as: Int.self) }
          return n * 100 + inner.count
        }
      }
      #expect(pairs == [105, 205, 305, 405, 505])
    }
  }

  @Test(
    "statements whose texts Swift takes for equal are different ones", arguments: TestDatabase.all)
  func canonicalEquivalence(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      let texts = ["\u{E9}", "e\u{301}"]
      let answers = try await db.perform { connection in
        try (texts + texts + texts.reversed()).flatMap { text in
          try connection.query(BoundStatement(sql: "SELECT '\(text)'")) {
            try $0.read(0, as: String.self).unicodeScalars.count
          }
        }
      }
      #expect(answers == [1, 2, 1, 2, 2, 1])
    }
  }

  @Test("a prepared statement still works after its table has changed", arguments: TestDatabase.all)
  func changedTables(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=1") { db in
      try await db.execute("CREATE TABLE t (n INTEGER)")
      try await db.execute("INSERT INTO t VALUES (7)")
      for _ in 0..<3 {
        _ = try await db.query("SELECT * FROM t") { try $0.read(0, as: Int.self) }
      }
      try await db.execute("ALTER TABLE t ADD COLUMN s TEXT DEFAULT 'new'")
      let rows = try await db.query("SELECT * FROM t") { row in
        "\(try row.read(0, as: Int.self)) \(try row.read(1, as: String.self))"
      }
      #expect(rows == ["7 new"])
      guard kind == .postgresql else { return }
      try await db.execute("DISCARD ALL")
      let again = try await db.query("SELECT * FROM t") { try $0.read(1, as: String.self) }
      #expect(again == ["new"])
    }
  }

  @Test("the statements of a script run in order", arguments: TestDatabase.all)
  func scripts(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      let error = await databaseError {
        try await db.perform { connection in
          try connection.run(
            script: """
              -- a comment; with a semicolon
              CREATE TABLE t (n INTEGER, s TEXT);
              INSERT INTO t VALUES (1, 'a;b');

              """)
          try connection.run(script: "")
          try connection.run(script: "INSERT INTO t VALUES (2, 'c'); SELECT nonsense FROM t;")
        }
      }
      #expect(error?.code == .missingTable)
      #expect(error?.position != nil)
      let texts = try await db.query("SELECT s FROM t WHERE n = 1") {
        try $0.read(0, as: String.self)
      }
      #expect(texts == ["a;b"])
    }
  }

  @Test(
    "execute accepts exactly one statement with one value for each parameter",
    arguments: TestDatabase.all)
  func wrongStatements(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      let two = await errorCode { try await db.execute("SELECT 1; SELECT 2") }
      #expect(two == .invalidStatement)
      let nul = await errorCode { try await db.execute("SELECT 1 \u{0} FROM nowhere") }
      #expect(nul == .invalidStatement)
      let missing = await databaseError {
        try await db.perform { connection in
          _ = try connection.execute(
            BoundStatement(sql: kind == .postgresql ? "SELECT $1" : "SELECT ?1"))
        }
      }
      #expect(missing != nil)
      let stillUsable = try await db.first("SELECT 1") { try $0.read(0, as: Int.self) }
      #expect(stillUsable == 1)
    }
  }

  @Test("a value that does not fit is an error with column and reason", arguments: TestDatabase.all)
  func decodingErrors(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      let null = await databaseError {
        _ = try await db.first("SELECT NULL AS email") { try $0.read(0, as: String.self) }
      }
      #expect(null?.code == .decoding)
      #expect(null?.columns == ["email"])
      #expect(null?.description.contains("NULL") == true)
      let text = await databaseError {
        _ = try await db.first("SELECT CAST('secret' AS TEXT) AS age") {
          try $0.read(0, as: Int.self)
        }
      }
      #expect(text?.code == .decoding)
      #expect(text?.description.contains("secret") == false)
      let far = await errorCode {
        _ = try await db.first("SELECT 1") { try $0.read(5, as: Int.self) }
      }
      #expect(far == .decoding)
    }
  }
}
