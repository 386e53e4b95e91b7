import DatabaseSchema
import DatabaseTypes
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("A migration's transaction on SQLite")
struct SQLiteTransactionTests {
  @Test("rebuilding a table keeps the rows of its children, even when it fails")
  func rebuild() async throws {
    let project = try MigratorProject(.sqlite)
    try project.write(
      "20260101000000_first",
      """
      CREATE TABLE parent (id INTEGER PRIMARY KEY);
      CREATE TABLE child (p INTEGER REFERENCES parent (id) ON DELETE CASCADE);
      INSERT INTO parent VALUES (1);
      INSERT INTO child VALUES (1);
      """)
    let rebuild = """
      PRAGMA foreign_keys=OFF;
      BEGIN;
      CREATE TABLE copy (id INTEGER PRIMARY KEY, x TEXT);
      INSERT INTO copy (id) SELECT id FROM parent;
      DROP TABLE parent;
      ALTER TABLE copy RENAME TO parent;
      FAILURE
      COMMIT;
      PRAGMA foreign_keys=ON;
      """
    try project.write(
      "20260102000000_second", rebuild.replacing("FAILURE", with: "SELECT no_such();"))
    #expect(await project.failure()?.code == .failed)
    #expect(try await project.rows("SELECT CAST(p AS TEXT) FROM child") == ["1"])
    try project.write("20260102000000_second", rebuild.replacing("FAILURE", with: ""))
    #expect(try await project.apply() == ["20260102000000_second"])
    #expect(try await project.rows("SELECT CAST(p AS TEXT) FROM child") == ["1"])
  }

  @Test("a connection's settings are restored after a migration")
  func settings() async throws {
    let project = try MigratorProject(.sqlite)
    try project.write(
      "20260101000000_first", "PRAGMA foreign_keys=OFF;\nBEGIN;\nCREATE TABLE a (b);\nCOMMIT;")
    var options = DatabaseOptions()
    options.connectionLimit = 1
    let database = try await Database.connect(project.url, options: options)
    let read: @Sendable (DatabaseConnection) throws -> [String] = { connection in
      try ["foreign_keys", "busy_timeout", "legacy_alter_table"].map { name in
        let value = try connection.first(BoundStatement(sql: "PRAGMA \(name)")) {
          try $0.read(0, as: Int.self)
        }
        return "\(name)=\(value ?? -1)"
      }
    }
    let before = try await database.perform(read)
    try await project.migrator().deploy(to: database)
    let after = try await database.perform(read)
    await database.close()
    #expect(before == after)
  }
}
