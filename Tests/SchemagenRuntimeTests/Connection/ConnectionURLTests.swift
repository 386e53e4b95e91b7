import Foundation
import TestSupport
import Testing

@testable import SchemagenRuntime

@Suite("Connection URLs") struct ConnectionURLTests {
  private func failure(_ url: String) async -> DatabaseError? {
    await databaseError {
      let db = try await Database.connect(url)
      await db.close()
    }
  }

  @Test(
    "an invalid URL is an error that gives the right form and does not repeat the URL",
    arguments: [
      "mysql://user:s3cret@host/db", "s3cret", "", "postgresql://user:s3c@ret@host/db",
      "postgresql://user:s3cret/x@host/db", "postgresql://user:s3cret?x@host/db",
      "postgresql://user:s3cret#x@host:port/db", "postgresql://user:s3cret@[::1/db",
      "postgresql://user:s3%zzcret@host/db", "sqlite:", "sqlite:x?connection_limit=s3cret",
      "sqlite:x?mode=s3cret", "postgresql://user:s3cret@h/d?sslidentity=x",
      "postgresql://user:s3cret@h/d?pool_timeout=soon", "postgresql://user:s3cret@h/d?schema=",
      "postgresql://user:x@h/d?schema=s3cret" + String(repeating: "_", count: 58),
    ])
  func invalid(_ url: String) async throws {
    let error = try #require(await failure(url))
    #expect(error.code == .invalidURL, "\(error)")
    for piece in ["s3cret", "s3c", "cret"] {
      #expect(!error.description.contains(piece), "\(error)")
    }
  }

  @Test("a schema's name that PostgreSQL would cut is refused, and one that is empty")
  func schemas() async throws {
    let long = await failure("postgresql://u@h/d?schema=" + String(repeating: "ä", count: 32))
    #expect(long?.message.contains("64 bytes") == true)
    let empty = await failure("postgresql://u@h/d?schema=")
    #expect(empty?.help?.contains("?schema=public") == true)
  }

  @Test(
    "the line that makes a database is one of a shell, whatever its name is",
    arguments: [
      ("shop", "createdb -h h -p 5 -U u shop"),
      ("my shop's", "createdb -h h -p 5 -U u 'my shop'\\''s'"),
    ])
  func creation(name: String, line: String) {
    let creation = DatabaseCreation(name: name, host: "h", port: "5", user: "u")
    #expect(creation.help.contains("`\(line)`"))
  }

  @Test("SQLite URLs may have slashes and are relative to the working directory")
  func sqlitePaths() async throws {
    let folder = try TemporaryFolder()
    for url in [
      "sqlite:\(folder.path)/a.db", "file:\(folder.path)/b.db", "sqlite://\(folder.path)/c.db",
    ] {
      let db = try await Database.connect(url)
      try await db.execute("CREATE TABLE t (n INTEGER)")
      await db.close()
    }
    #expect(folder.files().filter { $0.hasSuffix(".db") } == ["a.db", "b.db", "c.db"])
  }

  @Test("a missing or unreadable SQLite file is an error with the reason")
  func missingFiles() async throws {
    let folder = try TemporaryFolder()
    let missing = await failure("sqlite:\(folder.path)/none/a.db")
    #expect(missing?.code == .unreachable)
    #expect(missing?.help?.contains("folder") == true)
    let readOnly = await failure("sqlite:\(folder.path)/a.db?mode=ro")
    #expect(readOnly?.code == .unreachable)
    try folder.write("text.db", String(repeating: "not a database ", count: 100))
    let text = await failure("sqlite:\(folder.path)/text.db")
    #expect(text?.code == .unreachable)
    #expect(text?.help?.contains("not a SQLite database") == true)
  }

  @Test("URL parameters without effect are warned about")
  func unknownParameters() async throws {
    let notices = Notices()
    var options = DatabaseOptions()
    options.onNotice = { notices.add($0) }
    try await TestDatabase.memory.withDatabase(parameters: "?colour=blue", options: options) { _ in
    }
    #expect(notices.all == ["the URL parameter colour is unknown and has no effect"])
  }
}

@Suite("Connecting to PostgreSQL", .enabled(if: PostgresCluster.isAvailable))
struct PostgreSQLConnectionTests {
  private func failure(_ url: String) async -> DatabaseError? {
    await databaseError {
      let db = try await Database.connect(url)
      await db.close()
    }
  }

  @Test("Prisma's URL parameters are honoured")
  func parameters() async throws {
    try await TestDatabase.postgresql.withURL { url in
      let first = try await Database.connect(url)
      try await first.execute("CREATE SCHEMA \"my \"\"schema\"")
      await first.close()
      let parameters =
        "?schema=my%20%22schema&connection_limit=2&pool_timeout=3&connect_timeout=4"
        + "&socket_timeout=30&statement_cache_size=5&sslmode=prefer&application_name=shop"
      let db = try await Database.connect(url + parameters)
      #expect(db.statistics.limit == 2)
      let settings = try await db.first(
        """
        SELECT current_schema(), current_setting('statement_timeout'),
          current_setting('application_name'), current_setting('timezone')
        """
      ) { row in
        [try row.read(0), try row.read(1), try row.read(2), try row.read(3)] as [String]
      }
      #expect(settings == ["my \"schema", "30s", "shop", "UTC"])
      await db.close()
    }
  }

  @Test("connections through a pooler or a socket work without named statements")
  func pooled() async throws {
    let cluster = try PostgresCluster.shared()
    let name = try #require(try cluster.makeDatabase().split(separator: "/").last)
    let db = try await Database.connect(cluster.socketURL(of: String(name)) + "&pgbouncer=true")
    for _ in 0..<3 {
      let one = try await db.first("SELECT \(1)") { try $0.read(0, as: Int.self) }
      #expect(one == 1)
    }
    let prepared = try await db.first("SELECT count(*) FROM pg_prepared_statements") {
      try $0.read(0, as: Int.self)
    }
    #expect(prepared == 0)
    await db.close()
  }

  @Test("a wrong password, database or server is an error with a remedy")
  func failures() async throws {
    let cluster = try PostgresCluster.shared()
    let wrong = await failure("postgresql://postgres:s3cret@127.0.0.1:\(cluster.port)/postgres")
    #expect(wrong?.code == .authentication)
    #expect(wrong?.description.contains("s3cret") == false)
    let missing = await failure(cluster.url(of: "nowhere"))
    #expect(missing?.code == .missingDatabase)
    let line = "`createdb -h 127.0.0.1 -p \(cluster.port) -U postgres nowhere`"
    #expect(missing?.help?.contains(line) == true)
    #expect(missing?.help?.contains("`CREATE DATABASE \"nowhere\"`") == true)
    #expect(missing?.description.contains(PostgresCluster.password) == false)
    let role = await failure(
      "postgresql:///postgres?host=\(cluster.socketFolder)&port=\(cluster.port)&user=nobody")
    #expect(role?.code == .authentication)
    let port = try FreePort.find()
    let down = await failure("postgresql://user:s3cret@127.0.0.1:\(port)/db")
    #expect(down?.code == .unreachable)
    #expect(down?.description.contains("\(port)") == true)
    #expect(down?.description.contains("running") == true)
    let host = await failure("postgresql://user:s3cret@no.such.host.invalid/db")
    #expect(host?.code == .unreachable)
    let encrypted = await failure(cluster.url(of: "postgres") + "?sslmode=require")
    #expect(encrypted?.code == .unreachable)
    #expect(encrypted?.help?.contains("sslmode") == true)
  }

  @Test("server notices reach onNotice")
  func notices() async throws {
    let notices = Notices()
    var options = DatabaseOptions()
    options.onNotice = { notices.add($0) }
    try await TestDatabase.postgresql.withDatabase(parameters: "?colour=blue", options: options) {
      db in
      try await db.execute("DROP TABLE IF EXISTS nothing")
    }
    #expect(notices.all.count == 2)
    #expect(notices.all.last?.contains("nothing") == true)
  }
}

/// The notices that a hook received, in order; the lock guards them.
private final class Notices: @unchecked Sendable {
  private let lock = NSLock()
  private var texts: [String] = []

  var all: [String] { lock.withLock { texts } }

  func add(_ text: String) {
    lock.withLock { texts.append(text) }
  }

  @Test(
    "a refused connection says why, whatever names are in the message",
    arguments: [
      ("FATAL:  too many connections for database \"shop\"", DatabaseError.Code.unreachable),
      ("FATAL:  too many connections for role \"app\"", .unreachable),
      ("FATAL:  sorry, too many clients already", .unreachable),
      ("FATAL:  database \"shop\" is not currently accepting connections", .unreachable),
      ("FATAL:  database \"shop\" does not exist", .missingDatabase),
      ("FATAL:  role \"app\" does not exist", .authentication),
      ("FATAL:  role \"app\" is not permitted to log in", .authentication),
      ("FATAL:  permission denied for database \"shop\"", .permission),
    ])
  func refusal(message: String, code: DatabaseError.Code) {
    #expect(PostgreSQLConnectionFailure(message).error.code == code)
  }
}
