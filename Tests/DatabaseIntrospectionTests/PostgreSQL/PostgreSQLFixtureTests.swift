import TestSupport
import Testing

@Suite("Reading PostgreSQL's catalogs", .enabled(if: PostgresCluster.isAvailable))
struct PostgreSQLFixtureTests {
  @Test(
    "a database is read as the text beside its script says",
    arguments: CatalogDatabase.fixtures.names(endingIn: ".sql"))
  func fixture(name: String) async throws {
    guard let database = try CatalogDatabase(fixture: name) else { return }
    let live = try await database.read(["public", "app"])
    #expect(throws: Never.self) {
      try Golden.expect(live.lines, at: CatalogDatabase.fixtures.path(of: name + ".txt"))
    }
  }
}
