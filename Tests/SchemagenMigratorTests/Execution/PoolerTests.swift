import DatabaseTypes
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("Through a pooler", .enabled(if: PostgresCluster.isAvailable))
struct PoolerTests {
  private static let ids = ["20260101000000_first", "20260102000000_second"]

  private func options() -> DatabaseOptions {
    var options = DatabaseOptions()
    options.connectionLimit = 1
    return options
  }

  @Test("the schema of the URL is that of each transaction")
  func schema() async throws {
    let project = try MigratorProject(.postgresql)
    try project.write(Self.ids[0], "CREATE TABLE a (b TEXT);")
    try project.write(
      Self.ids[1], "SET search_path TO public;\nRESET search_path;\nCREATE TABLE tenant1.c ();")
    let database = try await Database.connect(
      project.url + "?pgbouncer=true&schema=tenant1", options: options())
    let migrator = project.migrator()
    #expect(try await migrator.apply(to: database).map(\.id) == Self.ids)
    #expect(try await migrator.status(of: database).isUpToDate)
    #expect(try await migrator.apply(to: database).isEmpty)
    await database.close()
    let tables =
      "SELECT relnamespace::regnamespace || '.' || relname FROM pg_class "
      + "WHERE relkind = 'r' AND relname IN ('a', 'c', '_schemagen_migrations') ORDER BY 1"
    #expect(
      try await project.rows(tables) == ["tenant1._schemagen_migrations", "tenant1.a", "tenant1.c"])
  }

  @Test("no statement has a name, whether or not the URL says that there is a pooler")
  func names() async throws {
    let project = try MigratorProject(.postgresql)
    for (index, id) in Self.ids.enumerated() {
      try project.write(id, "CREATE TABLE t\(index) (b TEXT);")
    }
    try project.write(
      "20260103000000_third", "-- schemagen: no-transaction\nCREATE INDEX CONCURRENTLY i ON t1 (b);"
    )
    var options = options()
    options.connectionLimit = 2
    let database = try await Database.connect(project.url, options: options)
    #expect(try await project.migrator().apply(to: database).count == 3)
    _ = try await project.migrator().status(of: database)
    let count = try await database.perform { connection in
      try connection.first(BoundStatement(sql: "SELECT count(*) FROM pg_prepared_statements")) {
        try $0.read(0, as: Int.self)
      }
    }
    await database.close()
    #expect(count == 0)
  }

  @Test(
    "what needs a session is refused before anything runs",
    arguments: [
      ("?pgbouncer=true&schema=tenant1", "SELECT 1;", "the schema of the URL cannot be set", ""),
      ("?pgbouncer=true", "SELECT 1;\nSET work_mem = '1GB';", "what its SET sets is lost", ":3:1"),
    ])
  func refused(parameters: String, sql: String, reason: String, place: String) async throws {
    let project = try MigratorProject(.postgresql)
    try project.write(Self.ids[0], "CREATE TABLE a (b TEXT);")
    try project.write(Self.ids[1], "-- schemagen: no-transaction\n" + sql)
    let database = try await Database.connect(project.url + parameters)
    let error = await #expect(throws: MigrationError.self) {
      try await project.migrator().apply(to: database)
    }
    await database.close()
    #expect(error?.message.contains(reason) == true)
    #expect(error?.place == "migrations/\(Self.ids[1])/migration.sql" + place)
    #expect(
      error?.help == [
        "Connect to the server itself: with `directUrl` in the datasource, or with --url."
      ])
    #expect(try await project.status().pending.count == 2)
  }
}
