import DatabaseSchema
import DatabaseTypes
import MigrationFiles
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("Applying migrations")
struct MigratorTests {
  private static let first = "20260101000000_first"
  private static let second = "20260102000000_second"

  @Test(
    "pending migrations are applied in order, and only once", arguments: MigratorProject.dialects)
  func order(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(Self.second, "BEGIN;\nINSERT INTO a VALUES ('x');\nCOMMIT;\n")
    try project.write(Self.first, "BEGIN;\nCREATE TABLE a (b TEXT);\nCOMMIT;\n")
    #expect(try await project.apply() == [Self.first, Self.second])
    #expect(try await project.apply().isEmpty)
    #expect(try await project.rows("SELECT b FROM a") == ["x"])
  }

  @Test("a failed migration leaves no changes", arguments: MigratorProject.dialects)
  func failure(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);\n")
    try project.write(
      Self.second, "BEGIN;\nCREATE TABLE c (d TEXT);\nINSERT INTO nowhere VALUES (1);\nCOMMIT;\n")
    let error = await project.failure()
    #expect(error?.code == .failed)
    #expect(
      error?.place == "migrations/\(Self.second)/migration.sql:3:\(dialect == .sqlite ? 1 : 13)")
    let history = try await project.rows("SELECT id FROM _schemagen_migrations")
    #expect(history == [Self.first])
    try project.write(Self.second, "BEGIN;\nCREATE TABLE c (d TEXT);\nCOMMIT;\n")
    #expect(try await project.apply() == [Self.second])
  }

  @Test(
    "the migrations of Prisma are not applied, whatever their names, and the error says what to do")
  func prisma() async throws {
    let project = try MigratorProject(.sqlite)
    try project.folder.write("migrations/migration_lock.toml", "provider = \"sqlite\"\n")
    for id in ["0_init", "01_more", "20230101000000_users", "2023_users"] {
      try project.write(id, "BEGIN; COMMIT; BEGIN;")
    }
    let error = await project.failure()
    #expect(error?.code == .directory)
    #expect(error?.help.first?.contains("schemagen migrate baseline") ?? false)
    try project.folder.write("migrations/\(Self.first)/changes.json", "{\"format\": 1}\n")
    try project.write(Self.first, "CREATE TABLE a (b TEXT);")
    #expect(try await project.apply() == [Self.first])
  }

  @Test("an older migration that came with a merge is applied", arguments: MigratorProject.dialects)
  func outOfOrder(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(Self.second, "CREATE TABLE a (b TEXT);")
    _ = try await project.apply()
    try project.write(Self.first, "CREATE TABLE c (d TEXT);")
    let database = try await project.connect()
    let status = try await project.migrator().status(of: database)
    await database.close()
    #expect(status.entries.first?.state == .pendingOutOfOrder)
    #expect(try await project.apply() == [Self.first])
  }

  @Test(
    "a migration without a transaction resumes after its last successful statement",
    arguments: MigratorProject.dialects)
  func resume(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    let mark = "-- schemagen: no-transaction\n"
    try project.write(
      Self.first, mark + "CREATE TABLE a (b TEXT);\nINSERT INTO nowhere VALUES (1);")
    let error = await project.failure()
    #expect(error?.code == .failed)
    #expect(
      error?.place == "migrations/\(Self.first)/migration.sql:3:\(dialect == .sqlite ? 1 : 13)")
    try project.write(
      Self.first, mark + "CREATE TABLE a (b TEXT);\nINSERT INTO a VALUES ('x');\nSELECT 1;")
    #expect(try await project.apply() == [Self.first])
    #expect(try await project.apply().isEmpty)
    #expect(try await project.rows("SELECT b FROM a") == ["x"])
  }

  @Test("concurrent runners apply each migration once", arguments: MigratorProject.dialects)
  func race(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    let ids = (10..<30).map { "202601\($0)000000_step" }
    for (index, id) in ids.enumerated() {
      try project.write(id, "BEGIN;\nCREATE TABLE t\(index) (b TEXT);\nCOMMIT;\n")
    }
    let applied = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<4 {
        group.addTask {
          let database = try await project.connect()
          let migrator = project.migrator { $0.lockTimeout = .seconds(300) }
          let applied = try await migrator.deploy(to: database)
          await database.close()
          return applied.map(\.id)
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(applied.sorted() == ids)
  }

  @Test("an edited migration is reported with both checksums", arguments: MigratorProject.dialects)
  func edited(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);\n")
    _ = try await project.apply()
    try project.write(Self.first, "CREATE TABLE a (b TEXT);\r\n")
    #expect(try await project.apply().isEmpty)
    try project.write(Self.first, "CREATE TABLE a (c TEXT);\n")
    let error = await project.failure()
    #expect(error?.code == .edited)
    let checksum = MigrationChecksum.of(Array("CREATE TABLE a (b TEXT);\n".utf8))
    #expect(error?.help.first?.contains(checksum) == true)
  }

  @Test(
    "a migration that waits for a locked table gives up and changes nothing",
    .enabled(if: PostgresCluster.isAvailable))
  func busyTable() async throws {
    let project = try MigratorProject(.postgresql)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);")
    _ = try await project.apply()
    try project.write(Self.second, "ALTER TABLE a ADD COLUMN c TEXT;")
    let reader = try await project.connect()
    let error = try await reader.withConnection { connection in
      try await connection.perform { try $0.run(script: "BEGIN; SELECT * FROM a") }
      let error = await project.failure()
      try await connection.perform { try $0.run(script: "ROLLBACK") }
      return error
    }
    await reader.close()
    #expect(error?.code == .failed)
    #expect(try await project.apply() == [Self.second])
  }

  @Test(
    "CREATE INDEX CONCURRENTLY runs while another connection holds the lock",
    .enabled(if: PostgresCluster.isAvailable))
  func concurrently() async throws {
    let project = try MigratorProject(.postgresql)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);")
    try project.write(
      Self.second,
      "-- schemagen: no-transaction\nCREATE INDEX CONCURRENTLY i ON a (b);")
    #expect(try await project.apply() == [Self.first, Self.second])
  }

  @Test(
    "a role without rights outside its schema can migrate it",
    .enabled(if: PostgresCluster.isAvailable))
  func unprivilegedRole() async throws {
    let cluster = try PostgresCluster.shared()
    let url = try cluster.makeDatabase()
    let name = String(url.split(separator: "/").last ?? "")
    try cluster.execute(
      "CREATE ROLE app_\(name) LOGIN PASSWORD 'p'; CREATE SCHEMA app AUTHORIZATION app_\(name)",
      in: name)
    let folder = try TemporaryFolder()
    try folder.write("migrations/\(Self.first)/migration.sql", "CREATE TABLE a (b TEXT);")
    let database = try await Database.connect(
      "postgresql://app_\(name):p@127.0.0.1:\(cluster.port)/\(name)?schema=app")
    let applied = try await Migrator(folder: folder.path + "/migrations").deploy(to: database)
    await database.close()
    #expect(applied.map(\.id) == [Self.first])
    let found = try cluster.execute("SELECT count(*) FROM app._schemagen_migrations", in: name)
    #expect(found.split(separator: "\n").first == "1")
  }
}
