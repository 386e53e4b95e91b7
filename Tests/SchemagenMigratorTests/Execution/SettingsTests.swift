import DatabaseTypes
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("Settings of migrations")
struct SettingsTests {
  private static let ids = [
    "20260101000000_first", "20260102000000_second", "20260103000000_third",
  ]

  @Test(
    "a timeout of the role ends no migration, also not one after another that has set it",
    .enabled(if: PostgresCluster.isAvailable), arguments: [true, false])
  func timeouts(isTransactional: Bool) async throws {
    let project = try MigratorProject(.postgresql)
    let name = String(project.url.split(separator: "/").last ?? "")
    let database = try await project.connect()
    try await database.perform {
      try $0.run(script: "ALTER DATABASE \(name) SET statement_timeout = '100ms'")
    }
    await database.close()
    let mark = isTransactional ? "" : "-- schemagen: no-transaction\n"
    try project.write(Self.ids[0], "SET statement_timeout = 0;\nSELECT pg_sleep(0.2);")
    try project.write(Self.ids[1], mark + "SELECT pg_sleep(0.2);")
    #expect(try await project.apply() == [Self.ids[0], Self.ids[1]])
  }

  @Test(
    "what one migration sets is not set for the next, nor for the history",
    .enabled(if: PostgresCluster.isAvailable),
    arguments: [
      "SET search_path TO other", "SELECT pg_catalog.set_config('search_path', '', false)",
      "SET ROLE limited_ROLE", "SET SESSION AUTHORIZATION limited_ROLE",
      "SET session_replication_role = replica", "SET statement_timeout = 2000",
      "SET default_transaction_read_only = on",
    ], [true, false])
  func leaks(statement: String, isTransactional: Bool) async throws {
    let project = try MigratorProject(.postgresql)
    let role = "limited_" + String(project.url.split(separator: "/").last ?? "")
    let setting = statement.replacing("limited_ROLE", with: role)
    let mark = isTransactional ? "" : "-- schemagen: no-transaction\n"
    try project.write(
      Self.ids[0],
      "CREATE SCHEMA other; CREATE ROLE \(role); CREATE TABLE settings (name TEXT, value TEXT);")
    try project.write(Self.ids[1], mark + setting + ";")
    let names = [
      "search_path", "role", "session_replication_role", "statement_timeout", "TimeZone",
    ]
    let notes = names.map { "INSERT INTO settings SELECT '\($0)', current_setting('\($0)');\n" }
    try project.write(
      Self.ids[2], notes.joined() + "INSERT INTO settings SELECT 'user', current_user;")
    #expect(try await project.apply() == Self.ids)
    #expect(
      try await project.rows("SELECT name || '=' || value FROM public.settings") == [
        "search_path=\"$user\", public", "role=none", "session_replication_role=origin",
        "statement_timeout=0", "TimeZone=UTC", "user=postgres",
      ])
    let tables =
      "SELECT relnamespace::regnamespace::text FROM pg_class "
      + "WHERE relname = '_schemagen_migrations'"
    #expect(try await project.rows(tables) == ["public"])
    #expect(try await project.status().isUpToDate)
  }

  @Test(
    "what the URL sets is set for each migration, and stays set",
    .enabled(if: PostgresCluster.isAvailable))
  func url() async throws {
    let project = try MigratorProject(.postgresql)
    for (index, id) in Self.ids.enumerated() {
      try project.write(
        id,
        "SET search_path TO public; SET statement_timeout = 7; RESET ALL; CREATE TABLE app.t\(index) ();"
      )
    }
    var options = DatabaseOptions()
    options.connectionLimit = 1
    let database = try await Database.connect(
      project.url + "?schema=app&socket_timeout=30", options: options)
    #expect(try await project.migrator().deploy(to: database).map(\.id) == Self.ids)
    let kept = try await database.perform { connection in
      try ["search_path", "statement_timeout", "TimeZone"].map { name in
        try connection.first(BoundStatement(sql: "SHOW \(name)")) {
          try $0.read(0, as: String.self)
        }
      }
    }
    await database.close()
    #expect(kept == ["app", "30s", "UTC"])
  }

  @Test(
    "PRAGMAs of one migration do not reach the next", arguments: [true, false])
  func pragmas(isTransactional: Bool) async throws {
    let project = try MigratorProject(.sqlite)
    let mark = isTransactional ? "" : "-- schemagen: no-transaction\n"
    try project.write(
      Self.ids[0],
      mark + "PRAGMA ignore_check_constraints = ON;\nPRAGMA recursive_triggers = ON;\n"
        + "CREATE TABLE a (b INT CHECK (b > 0));\nINSERT INTO a VALUES (-1);")
    try project.write(Self.ids[1], "INSERT INTO a VALUES (-2);")
    let error = await project.failure()
    #expect(error?.message.contains("CHECK constraint failed") == true)
    #expect(try await project.rows("SELECT CAST(b AS TEXT) FROM a") == ["-1"])
  }
}
