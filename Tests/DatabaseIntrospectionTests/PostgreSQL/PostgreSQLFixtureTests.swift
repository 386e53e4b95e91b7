import TestSupport
import Testing

/// Each `.sql` of the folder is a database in the schemas `public` and `app`; the `.txt` beside it is
/// what is read of it.
@Suite("Reading PostgreSQL's catalogs", .enabled(if: PostgresCluster.isAvailable))
struct PostgreSQLFixtureTests {
  private static let folder = FixtureFolder("PostgreSQL")

  @Test("a database is read as its fixture says", arguments: folder.names(endingIn: ".sql"))
  func fixture(name: String) async throws {
    let script = String(decoding: Self.folder.bytes(of: name + ".sql"), as: UTF8.self)
    let live = try await CatalogDatabase(script).read(["public", "app"])
    try Golden.expect(live.lines, at: Self.folder.path(of: name + ".txt"))
  }
}
