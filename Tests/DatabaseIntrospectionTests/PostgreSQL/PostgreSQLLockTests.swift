import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import PostgreSQLIntrospection
import SchemagenRuntime
import TestSupport
import Testing

@Suite("Locks while PostgreSQL's catalogs are read", .enabled(if: PostgresCluster.isAvailable))
struct PostgreSQLLockTests {
  private static let script = """
    CREATE SCHEMA app;
    CREATE TABLE app.plain (id int);
    CREATE TABLE app."two\nlines" (id int CHECK (id > 0));
    """

  /// Reads while another session has locked the table with the check.
  private func read(as user: String? = nil) async throws -> (DatabaseError?, Duration, Int) {
    let database = try CatalogDatabase(Self.script)
    if let user {
      try database.cluster.execute("CREATE ROLE \(user) LOGIN", in: database.name)
    }
    let holder = try await Database.connect(database.cluster.socketURL(of: database.name))
    let result = try await holder.withConnection { held in
      let process = try await held.perform { connection in
        try connection.run(
          script: "BEGIN; LOCK TABLE app.\"two\nlines\" IN ACCESS EXCLUSIVE MODE")
        return try connection.first(BoundStatement(sql: "SELECT pg_backend_pid()")) {
          try $0.read(0, as: Int.self)
        } ?? 0
      }
      let clock = ContinuousClock()
      let start = clock.now
      var failure: DatabaseError?
      do {
        _ = try await database.read(["app"], as: user, lockTimeout: .milliseconds(200))
      } catch let error as DatabaseError {
        failure = error
      }
      let time = start.duration(to: clock.now)
      try await held.perform { try $0.run(script: "ROLLBACK") }
      return (failure, time, process)
    }
    await holder.close()
    return result
  }

  @Test("the holder of a lock is named with its process, user and query")
  func holder() async throws {
    let (error, time, process) = try await read()
    #expect(error?.code == .busy)
    let expected =
      "the catalogs cannot be read: process \(process) of user postgres has locked app.two lines "
      + "(SELECT pg_backend_pid())"
    #expect(error?.message == expected)
    #expect(error?.help?.contains("pg_terminate_backend(pid) with pid \(process)") == true)
    // The machine may be busy; without a limit it would wait for ever.
    #expect(time < .seconds(120))
  }

  @Test("a role that may not see the query of the holder gets the rest of the message")
  func limitedRole() async throws {
    let (error, _, process) = try await read(as: "locked_out")
    #expect(
      error?.message
        == "the catalogs cannot be read: process \(process) of user postgres has locked app.two lines"
    )
  }

  @Test("a session that waits for a lock is named with the reader that it waits for")
  func queue() async throws {
    let database = try CatalogDatabase(Self.script)
    let url = database.cluster.socketURL(of: database.name)
    let (reader, writer) = (try await Database.connect(url), try await Database.connect(url))
    let pid = BoundStatement(sql: "SELECT pg_backend_pid()")
    let message = try await reader.withConnection { held in
      let reading = try await held.perform { connection in
        try connection.run(script: "BEGIN; LOCK TABLE app.\"two\nlines\" IN ACCESS SHARE MODE")
        return try connection.first(pid) { try $0.read(0, as: Int.self) } ?? 0
      }
      async let waiting = writer.perform { connection in
        let process = try connection.first(pid) { try $0.read(0, as: Int.self) } ?? 0
        try connection.run(script: "ALTER TABLE app.\"two\nlines\" ADD COLUMN more int")
        return process
      }
      var isWaiting = false
      while !isWaiting {
        isWaiting = try await held.perform { connection in
          let sql =
            "SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND database IS NOT NULL)"
          return try connection.first(BoundStatement(sql: sql)) { try $0.read(0, as: Bool.self) }
            ?? false
        }
      }
      let error = await #expect(throws: DatabaseError.self) {
        try await database.read(["app"], lockTimeout: .milliseconds(200))
      }
      try await held.perform { try $0.run(script: "ROLLBACK") }
      let process = try await waiting
      let expected =
        "the catalogs cannot be read: process \(process) of user postgres waits to lock app.two lines "
        + "(ALTER TABLE app.\"two lines\" ADD COLUMN more int) and waits for process \(reading)"
      return (error?.message, expected)
    }
    await reader.close()
    await writer.close()
    #expect(message.0 == message.1)
  }

  @Test("a catalog that is locked itself is not waited for either")
  func catalog() async throws {
    let database = try CatalogDatabase(Self.script)
    let holder = try await Database.connect(database.cluster.socketURL(of: database.name))
    let reader = try await Database.connect(database.cluster.socketURL(of: database.name))
    // A connection that has planned its queries already, because a new one cannot even log in.
    _ = try await reader.perform { try Introspector().read($0, schemas: ["app"]) }
    let message = try await holder.withConnection { held in
      try await held.perform {
        try $0.run(script: "BEGIN; LOCK TABLE pg_trigger, pg_namespace IN ACCESS EXCLUSIVE MODE")
      }
      let error = await #expect(throws: DatabaseError.self) {
        try await reader.perform {
          try Introspector(lockTimeout: .milliseconds(100)).read($0, schemas: ["app"])
        }
      }
      try await held.perform { try $0.run(script: "ROLLBACK") }
      return error?.message
    }
    await holder.close()
    await reader.close()
    #expect(
      message == "the catalogs cannot be read: another session holds a lock for longer than 100 ms")
  }

  @Test("tables without definitions to write are read under a lock")
  func noExpressions() async throws {
    let database = try CatalogDatabase(
      "CREATE SCHEMA app; CREATE TABLE app.plain (id int PRIMARY KEY)")
    let holder = try await Database.connect(database.cluster.socketURL(of: database.name))
    let tables = try await holder.withConnection { held in
      try await held.perform {
        try $0.run(script: "BEGIN; LOCK TABLE app.plain IN ACCESS EXCLUSIVE MODE")
      }
      let live = try await database.read(["app"], lockTimeout: .milliseconds(200))
      try await held.perform { try $0.run(script: "ROLLBACK") }
      return live.schema.tables.map(\.name.name)
    }
    await holder.close()
    #expect(tables == ["plain"])
  }
}
