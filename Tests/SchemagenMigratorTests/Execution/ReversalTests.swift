import DatabaseTypes
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("Taking migrations back")
struct ReversalTests {
  private static let first = "20260101000000_first"

  private func project(_ dialect: Dialect, mark: String = "") async throws -> MigratorProject {
    let project = try MigratorProject(dialect)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);")
    try project.folder.write("migrations/\(Self.first)/down.sql", mark + "DROP TABLE a;")
    return project
  }

  @Test(
    "runners that take back one migration at once do so once, and none fails",
    arguments: MigratorProject.dialects, ["", "-- schemagen: no-transaction\n"])
  func atOnce(dialect: Dialect, mark: String) async throws {
    let project = try await project(dialect, mark: mark)
    _ = try await project.apply()
    let count = try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<6 {
        group.addTask {
          let database = try await project.connect()
          let migrator = project.migrator { $0.lockTimeout = .seconds(600) }
          let reversals = try await migrator.reversals(of: .newest(1), in: database)
          var isDone = false
          if let reversal = reversals.first {
            isDone = try await migrator.revert(reversal, acceptsLoss: true, in: database)
          }
          await database.close()
          return isDone
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(count == 1)
    #expect(try await project.apply() == [Self.first])
  }

  @Test("the text from when it was applied is used where the migration was edited since")
  func edited() async throws {
    let project = try await project(.sqlite)
    _ = try await project.apply()
    try project.write(Self.first, "CREATE TABLE z (b TEXT);")
    try project.folder.write("migrations/\(Self.first)/down.sql", "DROP TABLE z;")
    let database = try await project.connect()
    let reversals = try await project.migrator().reversals(of: .newest(1), in: database)
    #expect(reversals.map(\.text) == ["DROP TABLE a;"])
    await database.close()
  }

  @Test(
    "rows that were written since they were counted are not lost",
    arguments: MigratorProject.dialects, ["", "-- schemagen: no-transaction\n"])
  func rowsMeanwhile(dialect: Dialect, mark: String) async throws {
    let header = """
      -- schemagen down of \(Self.first)
      -- Risks:
      -- - data loss: drops table "a" with all its rows
      --   SELECT count(*) FROM a;

      """
    let project = try await project(dialect, mark: mark + header)
    _ = try await project.apply()
    let database = try await project.connect()
    let migrator = project.migrator()
    let reversal = try #require(
      try await migrator.reversals(of: .newest(1), in: database).first)
    #expect(try await migrator.count(try #require(reversal.losses.first), in: database) == 0)
    _ = try await project.rows("INSERT INTO a VALUES ('x') RETURNING b")
    let error = await #expect(throws: MigrationError.self) {
      try await migrator.revert(reversal, acceptsLoss: false, in: database)
    }
    #expect(
      error?.message == "This drops table \"a\" with all its rows, and there are rows by now (1).")
    #expect(try await project.rows("SELECT b FROM a") == ["x"])
    #expect(try await migrator.revert(reversal, acceptsLoss: true, in: database))
    await database.close()
  }

  @Test("what is recorded without running keeps its down.sql too")
  func recorded() async throws {
    let project = try await project(.sqlite)
    let database = try await project.connect()
    let migrator = project.migrator()
    try await migrator.record(
      try MigrationDirectory.read(project.folder.path + "/migrations", dialect: .sqlite).migrations,
      in: database)
    #expect(
      try await project.rows("SELECT down_sql FROM _schemagen_migrations") == ["DROP TABLE a;"])
    await database.close()
  }

  @Test("a script that is not text is refused before anything runs")
  func invalidText() async throws {
    let project = try await project(.sqlite)
    try project.folder.write("migrations/\(Self.first)/down.sql", "DROP TABLE a;\0")
    #expect(await project.failure()?.code == .script)
    #expect(try await project.rows("SELECT count(*) FROM sqlite_master") == ["0"])
  }
}
