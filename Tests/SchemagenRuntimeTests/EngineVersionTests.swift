import Foundation
import SchemagenRuntime
import TestSupport
import Testing

/// `.ci/engines` and `.ci/sqlite` say which version they have prepared, so that a run with another one
/// is not taken for it.
@Suite("Versions of the databases") struct EngineVersionTests {
  private static func expected(_ name: String) -> String? {
    ProcessInfo.processInfo.environment["SCHEMAGEN_EXPECT_\(name)"]
  }

  @Test(
    "the tests run with the SQLite that was asked for", .enabled(if: expected("SQLITE") != nil))
  func sqlite() async throws {
    let version = try #require(Self.expected("SQLITE"))
    let found = try await Self.version("SELECT sqlite_version()", "sqlite::memory:")
    #expect(found.hasPrefix(version + "."))
  }

  @Test(
    "the tests run with the PostgreSQL that was asked for",
    .enabled(if: expected("POSTGRESQL") != nil))
  func postgresql() async throws {
    let version = try #require(Self.expected("POSTGRESQL"))
    let url = try PostgresCluster.shared().makeDatabase()
    #expect(try await Self.version("SHOW server_version", url).hasPrefix(version + "."))
  }

  private static func version(_ query: String, _ url: String) async throws -> String {
    let database = try await Database.connect(url)
    let rows = try await database.perform { connection in
      try connection.query(BoundStatement(sql: query)) { try $0.read(0, as: String.self) }
    }
    await database.close()
    return rows.joined()
  }
}
