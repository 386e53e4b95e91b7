import SchemagenRuntime
import Testing

@testable import SchemagenRuntime

@Suite("Versions")
struct VersionTests {
  @Test("every update increments the version", arguments: FixtureDatabase.all)
  func count(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let accounts = AccountRepository(session)
      let account = try await accounts.create(.init(name: "a"))
      #expect(account.version == 1)
      expectEqual(try await accounts.update(id: account.id) { $0.name = "b" }.version, 2)
      try await accounts.filter { $0.name == "b" }.update { $0.name = "c" }
      #expect(try await accounts.get(id: account.id).version == 3)
    }
  }

  @Test("updating a stale row throws and writes nothing", arguments: FixtureDatabase.all)
  func stale(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let accounts = AccountRepository(session)
      let read = try await accounts.create(.init(name: "a"))
      let updated = try await accounts.update(read) { $0.name = "b" }
      #expect(updated.name == "b" && updated.version == 2)
      let error = await expectError {
        try await accounts.update(read) { $0.name = "c" }
      }
      #expect(error?.code == .staleVersion)
      #expect(
        error?.description
          == "this Account has been changed since it was read; read it again and retry"
          + " the change")
      #expect(try await accounts.get(id: read.id).name == "b")
      try await accounts.deletePermanently(id: read.id)
      let gone = await expectError {
        try await accounts.update(updated) { $0.name = "c" }
      }
      #expect(gone?.code == .notFound)
    }
  }
}
