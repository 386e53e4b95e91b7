import DatabaseIntrospection
import DatabaseSchema
import SQLLexicon
import TestSupport
import Testing

@Suite("Databases of SQLite")
struct SQLiteFixtureTests {
  static let folder = FixtureFolder("SQLite")

  private static func script(_ name: String) -> String {
    String(decoding: folder.bytes(of: "\(name).sql"), as: UTF8.self)
  }

  @Test("A database is read as the file says", arguments: folder.names(endingIn: ".sql"))
  func reads(name: String) async throws {
    let live = try await SQLiteStage(Self.script(name)).live()
    #expect(throws: Never.self) {
      try Golden.expect(live.text, at: Self.folder.path(of: "\(name).txt"))
    }
  }

  @Test("Every object has a place", arguments: folder.names(endingIn: ".sql"))
  func objects(name: String) async throws {
    let stage = try await SQLiteStage(Self.script(name))
    #expect(try await Places(of: stage).lost == [])
  }

  @Test("Every part of a table has a place", arguments: folder.names(endingIn: ".sql"))
  func parts(name: String) async throws {
    let stage = try await SQLiteStage(Self.script(name))
    #expect(try await Places(of: stage).lostParts == [])
  }

  @Test(
    "The carried statements make their objects again", arguments: folder.names(endingIn: ".sql"))
  func carriedStatements(name: String) async throws {
    let stage = try await SQLiteStage(Self.script(name))
    let live = try await stage.live()
    // A view takes its triggers along.
    let kinds = ["trigger", "view", "index"]
    let objects = kinds.flatMap { kind in live.carried.filter { $0.kind.words == kind } }
    for object in objects {
      try await stage.run("DROP \(object.kind.words) \(SQLQuoting.identifier(object.name))")
    }
    for object in objects.reversed() { try await stage.run(object.definition) }
    #expect(try await stage.live() == live)
  }
}
