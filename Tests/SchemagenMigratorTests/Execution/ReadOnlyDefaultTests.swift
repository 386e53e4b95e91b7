import DatabaseTypes
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("A database that only allows reading", .enabled(if: PostgresCluster.isAvailable))
struct ReadOnlyDefaultTests {
  private static let ids = ["20260101000000_first", "20260102000000_second"]
  private static let setting = "default_transaction_read_only"

  /// A project with a table and a second migration.
  private func project(_ second: String) async throws -> MigratorProject {
    let project = try MigratorProject(.postgresql)
    try project.write(Self.ids[0], "CREATE TABLE a (b int); INSERT INTO a VALUES (1);")
    #expect(try await project.apply() == [Self.ids[0]])
    try project.write(Self.ids[1], second)
    return project
  }

  private func run(_ sql: String, in project: MigratorProject) async throws {
    let database = try await project.connect()
    try await database.perform { try $0.run(script: sql) }
    await database.close()
  }

  private func name(of project: MigratorProject) -> String {
    String(project.url.split(separator: "/").last ?? "")
  }

  @Test(
    "no migration changes it, whatever its own transaction says",
    arguments: [
      "UPDATE a SET b = 2;", "-- schemagen: no-transaction\nUPDATE a SET b = 2;",
      "BEGIN ISOLATION LEVEL SERIALIZABLE;\nUPDATE a SET b = 2;\nCOMMIT;",
    ])
  func deploy(second: String) async throws {
    let project = try await project(second)
    let name = name(of: project)
    try await run("ALTER DATABASE \"\(name)\" SET \(Self.setting) = on", in: project)
    let error = await project.failure()
    #expect(error?.message.contains("\(Self.setting) is on, set for the database") == true)
    #expect(
      error?.help.contains { $0.contains("`ALTER DATABASE \"\(name)\" RESET \(Self.setting)`") }
        == true)
    #expect(try await project.rows("SELECT b::text FROM a") == ["1"])
    #expect(
      try await project.rows("SELECT count(*)::text FROM _schemagen_migrations") == ["1"])
    try await run(
      "BEGIN READ WRITE; ALTER DATABASE \"\(name)\" RESET \(Self.setting); COMMIT", in: project)
    #expect(try await project.apply() == [Self.ids[1]])
  }

  @Test("nor does a script, a correction of the history, or a command that empties it")
  func others() async throws {
    let project = try await project("SELECT 1;")
    var options = DatabaseOptions()
    options.connectionLimit = 1
    let database = try await Database.connect(
      project.url + "?options=-c%20\(Self.setting)%3Don", options: options)
    let migrator = project.migrator()
    let directory = try migrator.readFolder(.postgresql)
    let attempts: [@Sendable () async throws -> Void] = [
      {
        try await ScriptRunner(database: database, options: migrator.options)
          .run(["DELETE FROM a"], named: "script")
      },
      {
        do {
          _ = try await DatabaseEmptying(schemas: [], options: migrator.options).empty(database)
        } catch let failure as EmptyingFailure {
          #expect(!failure.hasChanged)
          throw failure.cause
        }
      },
      { try await migrator.record(directory.migrations, in: database) },
      { try await migrator.checkWritable(database) },
    ]
    for attempt in attempts {
      let error = await #expect(throws: MigrationError.self) { try await attempt() }
      #expect(error?.message.contains("set by PGOPTIONS or by options= in the URL") == true)
    }
    #expect(try await migrator.status(of: database).pending.map(\.id) == [Self.ids[1]])
    await database.close()
    #expect(try await project.rows("SELECT b::text FROM a") == ["1"])
  }
}
