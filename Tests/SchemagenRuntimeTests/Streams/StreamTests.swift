import SchemagenRuntime
import TestSupport
import Testing

@Suite("Streams") struct StreamTests {
  /// The numbers 1 to `count`.
  private func numbers(to count: Int) -> SQLText {
    """
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < \(count, as: .integer))
    SELECT i FROM n
    """
  }

  @Test("a stream has all rows in order, however many", arguments: TestDatabase.all)
  func all(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=2") { db in
      for count in [1, 15, 16, 17, 5_000] {
        var found: [Int] = []
        for try await number in db.stream(numbers(to: count), as: Int.self) { found.append(number) }
        #expect(found == Array(1...count))
      }
      let nothing = db.stream("SELECT 1 WHERE 1 = 2", as: Int.self)
      for try await _ in nothing { Issue.record("there is a row") }
      #expect(db.statistics.idle == db.statistics.open)
    }
  }

  @Test("a stream of a model decodes its rows", arguments: FixtureDatabase.all)
  func models(_ database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let expected = try await users.order { $0.email }.all()
      var found: [User] = []
      for try await user in users.order({ $0.email }).stream() { found.append(user) }
      #expect(found == expected && found.count == 4)
    }
  }

  @Test("a loop that ends early returns a usable connection", arguments: TestDatabase.all)
  func early(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=1") { db in
      for _ in 0..<3 {
        var sum = 0
        for try await number in db.stream(numbers(to: 300_000), as: Int.self) {
          sum += number
          if number == 20 { break }
        }
        #expect(sum == 210)
      }
      let usable = try await db.first("SELECT 1") { try $0.read(0, as: Int.self) }
      #expect(usable == 1)
      let count = try await db.execute("CREATE TABLE t (n INTEGER)")
      #expect(count == 0)
    }
  }

  @Test("a stream holds its connection, and only that", arguments: TestDatabase.all)
  func holding(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=1") { db in
      var stream = db.stream(numbers(to: 1_000), as: Int.self).makeAsyncIterator()
      #expect(db.statistics.idle == 1)
      let first = try await stream.next()
      #expect(first == 1)
      #expect(db.statistics.idle == 0)
      while try await stream.next() != nil {}
      #expect(db.statistics.idle == 1)
    }
  }

  @Test(
    "other statements run while a stream of the transaction is read", arguments: TestDatabase.all)
  func besides(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=1") { db in
      try await db.execute("CREATE TABLE t (n INTEGER)")
      try await db.transaction { tx in
        for try await number in tx.stream(numbers(to: 700), as: Int.self) {
          try await tx.execute("INSERT INTO t VALUES (\(number, as: .integer))")
        }
      }
      let sum = try await db.first("SELECT sum(n) FROM t") { try $0.read(0, as: Int.self) }
      #expect(sum == 700 * 701 / 2)
    }
  }

  @Test("a transaction goes on after a loop that ended early", arguments: TestDatabase.all)
  func earlyInTransaction(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=1") { db in
      try await db.execute("CREATE TABLE t (n INTEGER)")
      try await db.transaction { tx in
        try await tx.execute("INSERT INTO t VALUES (1)")
        for try await number in tx.stream(numbers(to: 100_000), as: Int.self) where number > 5 {
          break
        }
        try await tx.execute("INSERT INTO t VALUES (2)")
      }
      let sum = try await db.first("SELECT sum(n) FROM t") { try $0.read(0, as: Int.self) }
      #expect(sum == 3)
    }
  }

  @Test(
    "what the functions of a stream have written is kept when its loop ends early",
    arguments: TestDatabase.all.filter { $0 == .postgresql })
  func functionsThatWrite(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=1") { db in
      try await db.execute("CREATE TABLE t (n INTEGER)")
      try await db.execute(
        """
        CREATE FUNCTION claim(i INTEGER) RETURNS INTEGER LANGUAGE SQL
        AS 'INSERT INTO t VALUES (i) RETURNING n'
        """)
      let claims = db.stream(
        "SELECT claim(n) FROM generate_series(1, 20000) AS s (n)", as: Int.self)
      for try await number in claims where number == 10 { break }
      let count = try await db.first("SELECT count(*) FROM t") { try $0.read(0, as: Int.self) }
      #expect(count == 20_000)
    }
  }

  @Test(
    "an error in the rest of a stream is why its transaction does not commit",
    arguments: TestDatabase.all.filter { $0 == .postgresql })
  func failureInRest(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      var state: String?
      do {
        try await db.transaction { tx in
          let query: SQLText = "SELECT 10 / (50000 - n) FROM generate_series(1, 100000) AS s (n)"
          for try await _ in tx.stream(query, as: Int.self) { break }
        }
      } catch let error as DatabaseError {
        state = error.sqlState
      }
      #expect(state == "22012")
    }
  }

  @Test(
    "an error in the rest of a stream is forgotten with the savepoint that it aborted",
    arguments: TestDatabase.all.filter { $0 == .postgresql })
  func failureInSavepoint(_ kind: TestDatabase) async throws {
    try await kind.withDatabase { db in
      let error = await databaseError {
        try await db.transaction { tx in
          let nested = await databaseError {
            try await tx.transaction { inner in
              let query: SQLText =
                "SELECT 10 / (50000 - n) FROM generate_series(1, 100000) AS s (n)"
              for try await _ in inner.stream(query, as: Int.self) { break }
            }
          }
          #expect(nested?.sqlState == "22012")
          let missing = await databaseError { try await tx.execute("SELECT * FROM missing") }
          #expect(missing?.sqlState == "42P01")
        }
      }
      #expect(error?.code == .transactionMisuse)
    }
  }

  @Test("a stream that is read after its transaction is an error", arguments: TestDatabase.all)
  func late(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=1") { db in
      let query = numbers(to: 10_000)
      let code = await errorCode {
        var escaped: RowStream<Int>.AsyncIterator?
        try await db.withConnection { held in
          try await held.transaction { tx in
            var stream = tx.stream(query, as: Int.self).makeAsyncIterator()
            _ = try await stream.next()
          }
          _ = try await held.execute("SELECT 1")
        }
        let stream = try await db.transaction { tx in tx.stream(query, as: Int.self) }
        escaped = stream.makeAsyncIterator()
        _ = try await escaped?.next()
      }
      #expect(code == .transactionMisuse)
    }
  }

  @Test(
    "an error while decoding ends the stream and leaves the connection", arguments: TestDatabase.all
  )
  func decoding(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=1") { db in
      let code = await errorCode {
        let stream = db.stream(numbers(to: 50_000)) { row in
          let number = try row.read(0, as: Int.self)
          if number == 30 { throw DatabaseError(.invalidArgument, "thirty") }
          return number
        }
        for try await _ in stream {}
      }
      #expect(code == .invalidArgument)
      let usable = try await db.first("SELECT 1") { try $0.read(0, as: Int.self) }
      #expect(usable == 1)
    }
  }

  @Test(
    "an error of the database in the middle of a stream is that error", arguments: TestDatabase.all)
  func failing(_ kind: TestDatabase) async throws {
    let query = kind.choose(
      sqlite: """
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
        SELECT abs(CASE WHEN i = 50 THEN -9223372036854775808 ELSE i END) FROM n
        """,
      postgresql: "SELECT 10 / (50 - i) FROM generate_series(1, 100) AS n (i)")
    try await kind.withDatabase(parameters: "?connection_limit=1") { db in
      var count = 0
      let error = await databaseError {
        for try await _ in db.stream(query, as: Int.self) { count += 1 }
      }
      #expect(error != nil && error?.code != .connectionLost)
      #expect(count < 50)
      let usable = try await db.first("SELECT 1") { try $0.read(0, as: Int.self) }
      #expect(usable == 1)
    }
  }

  @Test("cancelling a task ends its stream and leaves the connection", arguments: TestDatabase.all)
  func cancelled(_ kind: TestDatabase) async throws {
    try await kind.withDatabase(parameters: "?connection_limit=1") { db in
      let query = numbers(to: 3_000_000)
      let task = Task {
        for try await number in db.stream(query, as: Int.self) where number == 40 {
          withUnsafeCurrentTask { $0?.cancel() }
        }
      }
      let result = await task.result
      #expect(throws: CancellationError.self) { try result.get() }
      let usable = try await db.first("SELECT 1") { try $0.read(0, as: Int.self) }
      #expect(usable == 1)
    }
  }

  @Test("rows come while the query still runs", .enabled(if: PostgresCluster.isAvailable))
  func oneByOne() async throws {
    try await TestDatabase.postgresql.withDatabase(parameters: "?connection_limit=1") { db in
      let start = ContinuousClock.now
      var first: Int?
      // The server sends what fills its buffer.
      let slow: SQLText = """
        SELECT i, repeat('x', 1000) FROM generate_series(1, 1000) AS n (i), pg_sleep(i / 500 * 600)
        """
      for try await number in db.stream(slow, as: Int.self) {
        first = number
        break
      }
      #expect(first == 1)
      let usable = try await db.first("SELECT 1") { try $0.read(0, as: Int.self) }
      #expect(usable == 1)
      #expect(start.duration(to: .now) < .seconds(300))
    }
  }

  @MainActor @Test("a stream is read on the main actor", arguments: TestDatabase.all)
  func mainActor(_ kind: TestDatabase) async throws {
    let total = Total()
    try await kind.withURL { url in
      let db = try await Database.connect(url)
      for try await number in db.stream(numbers(to: 100), as: Int.self) {
        await total.add(number)
      }
      await db.close()
    }
    #expect(total.sum == 5_050)
  }
}

/// A sum on the main actor.
@MainActor private final class Total {
  var sum = 0

  func add(_ number: Int) {
    sum += number
  }
}
