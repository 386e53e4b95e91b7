import TestSupport
import Testing

@testable import SchemagenRuntime

@Suite("One writer and several readers on SQLite") struct WriterAndReadersTests {
  private func mode(of db: Database) async throws -> String? {
    try await db.perform { connection in
      try connection.first(BoundStatement(sql: "PRAGMA journal_mode")) {
        try $0.read(0, as: String.self)
      }
    }
  }

  @Test("a new file gets a write-ahead log, an existing one keeps its journal without journalMode")
  func journal() async throws {
    let folder = try TemporaryFolder()
    let url = "sqlite:\(folder.path)/a.db"
    var options = DatabaseOptions()
    options.journalMode = .delete
    options.connectionLimit = 4
    // The mode asked for, the mode of the file then, and how many connections there are.
    let steps: [(SQLiteJournalMode?, String, Int)] = [
      (.delete, "delete", 1), (nil, "delete", 1), (.wal, "wal", 4), (nil, "wal", 4),
    ]
    for (asked, expected, limit) in steps {
      options.journalMode = asked
      let db = try await Database.connect(url, options: options)
      try await db.execute("CREATE TABLE IF NOT EXISTS t (n INTEGER)")
      let found = try await mode(of: db)
      #expect(found == expected)
      #expect(db.statistics.limit == limit)
      await db.close()
    }
    let other = try await Database.connect("sqlite:\(folder.path)/b.db")
    let found = try await mode(of: other)
    #expect(found == "wal")
    await other.close()
  }

  @Test("a file that is only inspected is opened once")
  func inspected() async throws {
    let folder = try TemporaryFolder()
    let url = "sqlite:\(folder.path)/a.db"
    let db = try await Database.connect(url)
    try await db.execute("CREATE TABLE t (n INTEGER)")
    await db.close()
    var options = DatabaseOptions()
    options.inspectsOnly = true
    let inspector = try await Database.connect(url, options: options)
    let count = try await inspector.read { connection in
      try connection.first(BoundStatement(sql: "SELECT count(*) FROM t")) {
        try $0.read(0, as: Int.self)
      }
    }
    #expect(count == 0)
    #expect(inspector.statistics.open == 1)
    await inspector.close()
  }

  @Test("reads run beside an open transaction, and see what was committed before")
  func beside() async throws {
    try await TestDatabase.file.withDatabase(parameters: "?connection_limit=3") { db in
      try await db.execute("CREATE TABLE t (n INTEGER)")
      try await db.transaction { tx in
        try await tx.execute("INSERT INTO t VALUES (1)")
        let seen = try await db.separately {
          try await db.first("SELECT count(*) FROM t") { try $0.read(0, as: Int.self) }
        }
        #expect(seen == 0)
      }
      let seen = try await db.first("WITH c AS (SELECT count(*) AS n FROM t) SELECT n FROM c") {
        try $0.read(0, as: Int.self)
      }
      #expect(seen == 1)
      #expect(db.statistics.open == 2)
    }
  }

  @Test("every read of a repository runs beside an open transaction")
  func repositories() async throws {
    try await TestDatabase.file.withDatabase(parameters: "?connection_limit=3&pool_timeout=2") {
      db in
      for statement in FixtureSchema.statements(for: .sqlite) {
        try await db.execute(SQLText(raw: statement))
      }
      let tags = TagRepository(db)
      try await tags.create(.init(name: "a"))
      let reads: [@Sendable () async throws -> Int] = [
        { try await tags.all().count }, { try await tags.first() == nil ? 0 : 1 },
        { try await tags.count() }, { try await tags.exists() ? 1 : 0 },
        { try await tags.find(name: "a") == nil ? 0 : 1 },
        { try await tags.query.last() == nil ? 0 : 1 },
        { try await tags.query.aggregate { $0.count() } },
        { try await tags.count(distinct: { $0.name }) },
        { try await tags.grouped { $0.name }.count().count },
        { try await tags.select { $0.name }.all().count },
        { try await tags.select { $0.name }.distinct().count() },
        { try await tags.page(1, size: 2).total },
        { try await tags.page(after: nil, size: 2).items.count },
        { try await tags.page(before: nil, size: 2).items.count },
        { try await tags.query.explain().isEmpty ? 0 : 1 },
        { try await tags.with { $0.posts }.all().count },
        { try await tags.query.stream().reduce(0) { count, _ in count + 1 } },
      ]
      try await db.transaction { tx in
        try await TagRepository(tx).create(.init(name: "b"))
        for (index, read) in reads.enumerated() {
          let seen = try await db.separately { try await read() }
          #expect(seen == 1, "\(index)")
        }
      }
    }
  }

  private func insert(_ n: Int, _ db: Database) async throws {
    if n.isMultiple(of: 2) {
      try await db.execute("INSERT INTO t VALUES (\(n))")
    } else {
      try await db.transaction { tx in try await tx.execute("INSERT INTO t VALUES (\(n))") }
    }
  }

  @Test("writes wait for the writer in the order in which they came")
  func order() async throws {
    try await TestDatabase.file.withDatabase(parameters: "?connection_limit=5") { db in
      try await db.execute("CREATE TABLE t (n INTEGER)")
      let writes = try await db.withConnection { _ in
        var writes: [Task<Void, any Error>] = []
        for n in 0..<20 {
          // Without the scope of the held connection, as tasks of other requests.
          writes.append(Task.detached { try await insert(n, db) })
          while db.statistics.waiting <= n { try await Task.sleep(for: .milliseconds(1)) }
        }
        return writes
      }
      for write in writes { try await write.value }
      let order = try await db.query("SELECT n FROM t ORDER BY rowid") {
        try $0.read(0, as: Int.self)
      }
      #expect(order == Array(0..<20))
    }
  }

  @Test("a write beside the held connection is an error immediately, and a read is not")
  func besideHeld() async throws {
    try await TestDatabase.file.withDatabase(parameters: "?connection_limit=3") { db in
      try await db.execute("CREATE TABLE t (n INTEGER)")
      let code = await errorCode {
        try await db.withConnection { held in
          try await held.execute("INSERT INTO t VALUES (1)")
          let seen = try await db.first("SELECT count(*) FROM t") { try $0.read(0, as: Int.self) }
          #expect(seen == 1)
          _ = try await db.execute("INSERT INTO t VALUES (2)")
        }
      }
      #expect(code == .transactionMisuse)
    }
  }

  @Test("a transaction that only reads runs beside the one that writes")
  func readOnlyTransaction() async throws {
    try await TestDatabase.file.withDatabase(parameters: "?connection_limit=2") { db in
      try await db.execute("CREATE TABLE t (n INTEGER)")
      try await db.transaction { tx in
        try await tx.execute("INSERT INTO t VALUES (1)")
        let seen = try await db.separately {
          try await db.transaction(readOnly: true) { reading in
            try await reading.first("SELECT count(*) FROM t") { try $0.read(0, as: Int.self) }
          }
        }
        #expect(seen == 0)
      }
      for _ in 0..<2 {
        let code = await errorCode {
          try await db.transaction(readOnly: true) { reading in
            _ = try await reading.execute("INSERT INTO t VALUES (2)")
          }
        }
        #expect(code == .readOnly)
        let refused = await errorCode {
          _ = try await db.read { try $0.execute(BoundStatement(sql: "DELETE FROM t")) }
        }
        #expect(refused == .readOnly)
      }
    }
  }

  @Test("a connection for reading refuses to write")
  func refusal() async throws {
    try await TestDatabase.file.withDatabase(parameters: "?connection_limit=2") { db in
      try await db.execute("CREATE TABLE t (n INTEGER)")
      let code = await errorCode {
        _ = try await db.read { try $0.execute(BoundStatement(sql: "INSERT INTO t VALUES (1)")) }
      }
      #expect(code == .readOnly)
      let ids = try await db.query(
        "WITH one AS (SELECT 7 AS n) INSERT INTO t SELECT n FROM one RETURNING n"
      ) { try $0.read(0, as: Int.self) }
      #expect(ids == [7])
    }
  }

  @Test(
    "a query that calls functions of the application may write",
    arguments: [
      ("SELECT * FROM t WHERE n IN (1, 2) AND (a OR b)", true), ("SELECT count(*) FROM t", true),
      ("SELECT 1 UNION SELECT (SELECT 2)", true), ("SELECT Upper (a) FROM t", true),
      ("SELECT claim(n) FROM t", false), ("SELECT * FROM claim (1)", false),
      ("SELECT \"claim\"(1)", false), ("SELECT s.claim(1)", false), ("SELECT s.upper(a)", false),
      ("SELECT s . upper (a)", false), ("SELECT claim/**/(1)", false),
      ("SELECT claim -- upper\n (1)", false), ("SELECT claim --\u{301} upper\n (1)", false),
      ("SELECT U&\"claim\" UESCAPE '!'(1)", false), ("SELECT s./**/upper(a)", false),
      ("SELECT my$upper(a)", false), ("SELECT äupper(a)", false), ("DELETE FROM t", false),
      ("SELECT i FROM generate_series(1, 9) AS n (i), repeat('x', 3) as m(j)", true),
    ])
  func functions(_ sql: String, writesNothing: Bool) {
    #expect(BoundStatement(sql: sql).writesNothing == writesNothing)
  }

  @Test(
    "a text is a query when it is certain to change nothing",
    arguments: [
      ("SELECT 1", true), ("  select * FROM t", true), ("VALUES (1)", true),
      ("WITH a AS (SELECT 1) SELECT * FROM a", true), ("WITH a AS (SELECT 1) DELETE FROM t", false),
      ("with a as (select 1) insert into t select 1", false), ("INSERT INTO t VALUES (1)", false),
      ("-- SELECT\nDELETE FROM t", false), ("/* SELECT */ DELETE FROM t", false),
      ("PRAGMA user_version = 1", false), ("", false), ("SELECTED", false),
    ])
  func queries(_ sql: String, isQuery: Bool) {
    #expect(BoundStatement(sql: sql).isQuery == isQuery)
  }
}
