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
      script(name, in: folder), at: "sqlite::memory:")
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
    guard PostgresCluster.hasExtensions(of: script(name, in: folder)) else { return }
    let url = try PostgresCluster.shared().makeDatabase()
    let found = try await LiftedDatabase(script(name, in: folder), at: url)
    #expect(found.errors == [])
    #expect(found.diagnostics == [])
    #expect(found.text == found.formatted)
    #expect(found.differences == [] || !found.isComplete)
    #expect(found.updated == found.text)
    try Golden.expect(found.shown, at: folder.path(of: name + ".prisma"))
  }

  @Test(
    "the schema of one database of PostgreSQL becomes that of another",
    .enabled(if: PostgresCluster.isAvailable),
    arguments: [
      ("shop-before", "shop-after"), ("shop-after", "shop-before"), ("shop-before", "types"),
    ])
  func update(fromServer name: String, to other: String) async throws {
    let folder = FixtureFolder("postgresql")
    guard PostgresCluster.hasExtensions(of: script(other, in: folder)) else { return }
    let first = try await LiftedDatabase(
      script(name, in: folder), at: PostgresCluster.shared().makeDatabase())
    let found = try await LiftedDatabase(
      first, updatedBy: script(other, in: folder), at: PostgresCluster.shared().makeDatabase())
    #expect(found.errors == [])
    #expect(found.diagnostics == [])
    #expect(found.text == found.formatted)
    // Documentation stays where the other database has no comment.
    #expect(found.differences.filter { !$0.hasPrefix("change the comment of ") } == [])
    #expect(found.updated == found.text)
  }

  @Test(
    "the schema of one database of SQLite becomes that of another",
    arguments: FixtureFolder("sqlite").names(endingIn: ".sql"),
    FixtureFolder("sqlite").names(endingIn: ".sql"))
  func update(from name: String, to other: String) async throws {
    let folder = FixtureFolder("sqlite")
    let first = try await LiftedDatabase(script(name, in: folder), at: "sqlite::memory:")
    let found = try await LiftedDatabase(
      first, updatedBy: script(other, in: folder), at: "sqlite::memory:")
    #expect(found.errors == [])
    #expect(found.diagnostics == [])
    #expect(found.text == found.formatted)
    #expect(found.differences == [] || !found.isComplete)
    #expect(found.updated == found.text)
  }

  private func script(_ name: String, in folder: FixtureFolder) -> String {
    String(decoding: folder.bytes(of: name + ".sql"), as: UTF8.self)
  }
}
