import DatabaseTypes
import SchemagenRuntime
import Synchronization
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("What a failure says")
struct FailureMessageTests {
  private static let first = "20260101000000_first"
  private static let file = "migrations/\(first)/migration.sql"
  private static let undone = "The migration was rolled back; the database is unchanged."

  @Test(
    "a COMMIT that fails has its place, and nothing is kept", arguments: MigratorProject.dialects)
  func commit(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(
      Self.first,
      """
      BEGIN;
      CREATE TABLE p (id INT PRIMARY KEY);
      CREATE TABLE c (p INT REFERENCES p (id) DEFERRABLE INITIALLY DEFERRED);
      INSERT INTO c VALUES (1);
       COMMIT;
      """)
    let error = try #require(await project.failure())
    #expect(error.code == .failed)
    #expect(error.message.hasPrefix("\(Self.first) failed at its COMMIT: "))
    #expect(error.place == "\(Self.file):5:2")
    #expect(error.help.last == Self.undone)
    #expect(try await project.status().entries.map(\.state) == [.pending])
  }

  @Test("a PRAGMA before the transaction that fails leaves the migration pending")
  func prologue() async throws {
    let project = try MigratorProject(.sqlite)
    try project.write(
      Self.first, "PRAGMA foreign_keys = (;\nBEGIN;\nCREATE TABLE a (b);\nCOMMIT;")
    let error = try #require(await project.failure())
    #expect(error.place?.hasPrefix("\(Self.file):1:") == true)
    #expect(error.help.last == "The migration was not started; the database is unchanged.")
    #expect(try await project.status().entries.map(\.state) == [.pending])
  }

  @Test("a PRAGMA after the transaction that fails is an error of an applied migration")
  func epilogue() async throws {
    let project = try MigratorProject(.sqlite)
    try project.write(
      Self.first, "BEGIN;\nCREATE TABLE a (b);\nCOMMIT;\nPRAGMA foreign_keys = (;\n")
    let events = Mutex<[MigrationEvent]>([])
    let database = try await project.connect()
    let migrator = project.migrator { options in
      options.onEvent = { event in events.withLock { $0.append(event) } }
    }
    let error = await #expect(throws: MigrationError.self) {
      try await migrator.deploy(to: database)
    }
    await database.close()
    #expect(error?.place?.hasPrefix("\(Self.file):4:") == true)
    #expect(
      error?.help.last
        == "The migration is applied; only this statement after its COMMIT was not executed.")
    #expect(events.withLock { $0.contains { if case .applied = $0 { true } else { false } } })
    #expect(try await project.status().isUpToDate)
  }

  @Test(
    "a history that cannot be written names the table and the right",
    .enabled(if: PostgresCluster.isAvailable))
  func history() async throws {
    let cluster = try PostgresCluster.shared()
    let project = try MigratorProject(.postgresql)
    try project.write("20250101000000_zero", "CREATE TABLE z (b TEXT);")
    _ = try await project.apply()
    let name = String(project.url.split(separator: "/").last ?? "")
    try cluster.execute(
      """
      CREATE ROLE writer_\(name) LOGIN PASSWORD 'p'; GRANT ALL ON SCHEMA public TO writer_\(name);
      GRANT SELECT ON _schemagen_migrations TO writer_\(name)
      """, in: name)
    try project.write(Self.first, "BEGIN;\nCREATE TABLE a (b TEXT);\nCOMMIT;")
    let database = try await Database.connect(
      "postgresql://writer_\(name):p@127.0.0.1:\(cluster.port)/\(name)")
    let error = await #expect(throws: MigrationError.self) {
      try await project.migrator().deploy(to: database)
    }
    await database.close()
    #expect(error?.message.contains("when it was recorded in _schemagen_migrations") == true)
    #expect(
      error?.help == [
        "Let its owner or a superuser run `GRANT ALL ON TABLE _schemagen_migrations TO writer_\(name)`.",
        Self.undone,
      ])
    #expect(
      try await project.rows("SELECT relname::text FROM pg_class WHERE relname = 'a'").isEmpty)
  }

  @Test(
    "a history that cannot be read is an error with the right that is missing",
    .enabled(if: PostgresCluster.isAvailable))
  func unreadable() async throws {
    let cluster = try PostgresCluster.shared()
    let project = try MigratorProject(.postgresql)
    try project.write(Self.first, "CREATE TABLE z (b TEXT);")
    _ = try await project.apply()
    let name = String(project.url.split(separator: "/").last ?? "")
    try cluster.execute("CREATE ROLE reader_\(name) LOGIN PASSWORD 'p'", in: name)
    let database = try await Database.connect(
      "postgresql://reader_\(name):p@127.0.0.1:\(cluster.port)/\(name)")
    let error = await #expect(throws: MigrationError.self) {
      try await project.migrator().status(of: database)
    }
    await database.close()
    #expect(error?.code == .history)
    #expect(
      error?.help == [
        "Let its owner or a superuser run `GRANT ALL ON TABLE _schemagen_migrations TO reader_\(name)`.",
        "SELECT alone is enough to read it, as `schemagen migrate status` does.",
      ])
  }

  @Test(
    "rows that a constraint refuses can be corrected, what cannot be run is an edit",
    arguments: MigratorProject.dialects)
  func ways(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(
      Self.first,
      "CREATE TABLE a (b TEXT);\nINSERT INTO a VALUES ('x'), ('x');\nCREATE UNIQUE INDEX i ON a (b);"
    )
    #expect(try #require(await project.failure()).wayOn == .correctRows)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);\nINSERT INTO missing VALUES ('x');")
    #expect(try #require(await project.failure()).wayOn == .edit)
  }

  @Test(
    "a connection that breaks in a statement leaves nothing of the transaction",
    .enabled(if: PostgresCluster.isAvailable))
  func lost() async throws {
    let project = try MigratorProject(.postgresql)
    try project.write(
      Self.first,
      "BEGIN;\nCREATE TABLE a (b TEXT);\nSELECT pg_terminate_backend(pg_backend_pid());\nCOMMIT;")
    let error = try #require(await project.failure())
    #expect(error.place == "\(Self.file):3:1")
    #expect(error.help == [Self.undone])
    #expect(error.wayOn == .again)
    try project.write(Self.first, "BEGIN;\nCREATE TABLE a (b TEXT);\nCOMMIT;")
    #expect(try await project.apply() == [Self.first])
  }

  @Test(
    "a connection that breaks at COMMIT leaves open what is so",
    .enabled(if: PostgresCluster.isAvailable))
  func lostAtCommit() async throws {
    let project = try MigratorProject(.postgresql)
    try project.write(
      Self.first,
      """
      CREATE TABLE a (b TEXT);
      CREATE FUNCTION stop() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER t AFTER INSERT ON a DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION stop();
      INSERT INTO a VALUES ('x');
      """)
    let error = try #require(await project.failure())
    #expect(error.message.hasPrefix("\(Self.first) failed at its COMMIT: "))
    #expect(
      error.help == [
        "It is unknown whether the migration was committed: `schemagen migrate status` tells."
      ])
    #expect(try await project.status().entries.map(\.state) == [.pending])
  }

  @Test(
    "a COMMIT that strings without backslashes hide from us is found before anything is kept",
    .enabled(if: PostgresCluster.isAvailable))
  func hiddenCommit() async throws {
    let project = try MigratorProject(.postgresql)
    let name = String(project.url.split(separator: "/").last ?? "")
    try PostgresCluster.shared().execute(
      "ALTER DATABASE \(name) SET standard_conforming_strings = off", in: name)
    try project.write(
      Self.first, "CREATE TABLE a (b TEXT);\nINSERT INTO a SELECT 'a\\', ';COMMIT;--';\n")
    let error = try #require(await project.failure())
    #expect(error.help.contains { $0.hasPrefix("PostgreSQL finds several statements here") })
    #expect(error.help.last == Self.undone)
    #expect(
      try await project.rows("SELECT relname::text FROM pg_class WHERE relname = 'a'").isEmpty)
  }

  @Test("a table of the same name that is not ours is refused", arguments: MigratorProject.dialects)
  func foreignTable(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);")
    let database = try await project.connect()
    try await database.perform {
      try $0.run(script: "CREATE TABLE _schemagen_migrations (id TEXT, checksum TEXT)")
    }
    await database.close()
    let error = try #require(await project.failure())
    #expect(error.code == .history)
    #expect(
      error.message.contains(
        "is not schemagen's history table: it lacks the columns `started_at`, "))
  }

  @Test(
    "a history whose rows are gone, in a database with the tables, leads to baseline",
    arguments: MigratorProject.dialects)
  func emptiedHistory(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);")
    _ = try await project.apply()
    let database = try await project.connect()
    try await database.perform { try $0.run(script: "DELETE FROM _schemagen_migrations") }
    let error = try #require(await project.failure())
    #expect(error.code == .notEmpty)
    #expect(error.place == "\(Self.file):1:\(dialect == .sqlite ? 14 : 1)")
    #expect(error.help.last?.contains("1 table (a)") == true)
    #expect(error.help.last?.contains("`schemagen migrate baseline`") == true)
    // What fails for another reason is not helped by it.
    try await database.perform { try $0.run(script: "ALTER TABLE a RENAME TO c") }
    await database.close()
    try project.write(Self.first, "CREATE TABLE a (b TEXT);\nINSERT INTO nosuch VALUES (1);")
    #expect(await project.failure()?.code == .failed)
  }

  @Test("another file that was applied under the same name is not passed over in silence")
  func otherFile() async throws {
    let project = try MigratorProject(.sqlite)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);")
    _ = try await project.apply()
    let snapshot = try await HistorySnapshot.read(project.connect(), MigratorOptions())
    let row = try #require(snapshot.rows.first)
    try project.write(Self.first, "CREATE TABLE a (c TEXT);")
    let migration = try #require(
      try MigrationDirectory.read(project.folder.path + "/migrations", dialect: .sqlite)
        .migrations.first)
    let error = #expect(throws: MigrationError.self) {
      try Resumption(migration, row, in: snapshot.home).isNeeded()
    }
    #expect(error?.code == .edited)
  }

  @Test(
    "a role that lacks a right learns which one",
    arguments: [
      ("permission denied to create database", "ALTER ROLE \"App\" CREATEDB"),
      ("permission denied for schema app", "GRANT USAGE, CREATE ON SCHEMA app TO \"App\""),
      (
        "permission denied for sequence a_id_seq",
        "GRANT USAGE, SELECT, UPDATE ON SEQUENCE a_id_seq TO \"App\""
      ),
      ("permission denied for database shop", "GRANT CREATE ON DATABASE shop TO \"App\""),
      ("must be owner of table a", "ALTER TABLE a OWNER TO \"App\""),
      ("permission denied for table User", "GRANT ALL ON TABLE \"User\" TO \"App\""),
      (
        "must be owner of materialized view Counts",
        "ALTER MATERIALIZED VIEW \"Counts\" OWNER TO \"App\""
      ),
      ("permission denied to create extension \"postgis\"", "CREATE EXTENSION \"postgis\""),
    ])
  func rights(message: String, statement: String) {
    #expect(PermissionAdvice.grant(for: message, to: "App")?.contains("`\(statement)`") == true)
  }
}
