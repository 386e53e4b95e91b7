import DatabaseTypes
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("A migrations folder that is not there")
struct MissingFolderTests {
  @Test("it is an error for every call, and says where it was looked for")
  func missing() async throws {
    let project = try MigratorProject(.sqlite)
    let database = try await project.connect()
    let migrator = project.migrator()
    for call in [
      { _ = try await migrator.apply(to: database) },
      { _ = try await migrator.status(of: database) },
      { _ = try migrator.statusOfMissingDatabase(dialect: .sqlite) },
    ] {
      let error = await #expect(throws: MigrationError.self) { try await call() }
      #expect(error?.code == .directory)
      #expect(error?.message == "There is no migrations folder at migrations.")
    }
    let tables = try await database.perform { connection in
      try connection.query(BoundStatement(sql: "SELECT name FROM sqlite_master")) {
        try $0.read(0, as: String.self)
      }
    }
    await database.close()
    #expect(tables.isEmpty)
  }
}
