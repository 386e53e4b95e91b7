import DatabaseTypes
import TestSupport
import Testing

@Suite("Schemas from databases", .serialized) struct LiftingFixtureTests {
  @Test(
    "a SQLite database becomes the schema that a person would write",
    arguments: FixtureFolder("sqlite").names(endingIn: ".sql"))
  func sqlite(name: String) async throws {
    let folder = FixtureFolder("sqlite")
    let found = try await LiftedDatabase(
      script(name, in: folder), .sqlite, at: "sqlite::memory:")
    #expect(found.errors == [])
    #expect(found.diagnostics == [])
    #expect(found.text == found.formatted)
    #expect(found.differences == [] || !found.isComplete)
    #expect(found.updated == found.text)
    try Golden.expect(found.shown, at: folder.path(of: name + ".prisma"))
  }

  @Test(
    "a PostgreSQL database becomes the schema that a person would write",
    .enabled(if: PostgresCluster.isAvailable),
    arguments: FixtureFolder("postgresql").names(endingIn: ".sql"))
  func postgresql(name: String) async throws {
    let folder = FixtureFolder("postgresql")
    let url = try PostgresCluster.shared().makeDatabase()
    let found = try await LiftedDatabase(script(name, in: folder), .postgresql, at: url)
    #expect(found.errors == [])
    #expect(found.diagnostics == [])
    #expect(found.text == found.formatted)
    #expect(found.differences == [] || !found.isComplete)
    #expect(found.updated == found.text)
    try Golden.expect(found.shown, at: folder.path(of: name + ".prisma"))
  }

  private func script(_ name: String, in folder: FixtureFolder) -> String {
    String(decoding: folder.bytes(of: name + ".sql"), as: UTF8.self)
  }
}
