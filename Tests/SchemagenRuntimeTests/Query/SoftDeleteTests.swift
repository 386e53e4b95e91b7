import SchemagenRuntime
import Testing

@testable import SchemagenRuntime

@Suite("Soft delete")
struct SoftDeleteTests {
  @Test("statements skip soft-deleted rows by default")
  func text() throws {
    let select = #"SELECT "id", "name", "version", "deletedAt" FROM "Account" WHERE "#
    try expectText(select + #""name" = $1 AND "deletedAt" IS NULL"#) {
      try AccountRepository($0).filter { $0.name == "a" }.selectStatement()
    }
    try expectText(select + #""name" = $1"#) {
      try AccountRepository($0).filter { $0.name == "a" }.includingDeleted().selectStatement()
    }
    try expectText(select + #""deletedAt" IS NOT NULL"#) {
      try AccountRepository($0).query.onlyDeleted().selectStatement()
    }
    try expectText(select + #""id" = $1 AND "deletedAt" IS NULL"#) {
      try AccountRepository($0)._row(0, 1).selectStatement()
    }
    try expectText(
      #"UPDATE "Account" SET "deletedAt" = $1, "version" = "version" + 1 WHERE "name" = $2"#
        + #" AND "deletedAt" IS NULL"#
    ) { try AccountRepository($0).filter { $0.name == "a" }.softDeletionStatement() }
  }

  @Test("a soft-deleted row is hidden and can be restored", arguments: FixtureDatabase.all)
  func hidden(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let accounts = AccountRepository(session)
      let (a, b) = (
        try await accounts.create(.init(name: "a")), try await accounts.create(.init(name: "b"))
      )
      #expect(try await accounts.delete(id: a.id))
      #expect(try await !accounts.delete(id: a.id))
      #expect(try await accounts.all() == [b])
      #expect(try await accounts.count() == 1)
      #expect(try await accounts.find(id: a.id) == nil)
      #expect(try await accounts.find(name: "a") == nil)
      #expect(try await accounts.query.includingDeleted().count() == 2)
      #expect(try await accounts.query.onlyDeleted().all().map(\.id) == [a.id])
      let update = await expectError {
        try await accounts.update(id: a.id) { $0.name = "x" }
      }
      #expect(update?.code == .notFound)

      let again = try await accounts.create(.init(name: "a"))
      #expect(again.id != a.id)
      #expect(try await accounts.deletePermanently(id: again.id))
      #expect(try await accounts.restore(id: a.id).deletedAt == nil)
      #expect(try await accounts.find(name: "a")?.id == a.id)
      let missing = await expectError {
        try await accounts.restore(id: 999)
      }
      #expect(missing?.code == .notFound)
    }
  }

  @Test("restoring a row that was not deleted writes nothing", arguments: FixtureDatabase.all)
  func restore(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let accounts = AccountRepository(session)
      let new = try await accounts.create(.init(name: "a"))
      for _ in 0..<2 {
        let same = try await accounts.restore(id: new.id)
        #expect(same == new)
      }
      try await accounts.delete(id: new.id)
      let restored = try await accounts.restore(id: new.id)
      #expect(restored.version == 3 && restored.deletedAt == nil)
    }
  }

  @Test(
    "a filtered delete soft-deletes rows; deletePermanently removes them",
    arguments: FixtureDatabase.all)
  func many(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let accounts = AccountRepository(session)
      try await accounts.createMany((0..<10).map { .init(name: "\($0)") })
      expectEqual(try await accounts.filter { $0.name.in(["1", "2"]) }.delete(), 2)
      expectEqual(try await accounts.filter { $0.name.in(["1", "2", "3"]) }.deletePermanently(), 1)
      expectEqual(try await accounts.filter { $0.name == "1" }.onlyDeleted().deletePermanently(), 1)
      #expect(try await accounts.deleteAll() == 7)
      #expect(try await accounts.count() == 0)
      #expect(try await accounts.query.includingDeleted().count() == 8)
    }
  }

  @Test("upsert ignores soft-deleted rows", arguments: FixtureDatabase.all)
  func upsert(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let accounts = AccountRepository(session)
      let first = try await accounts.create(.init(name: "a"))
      let same = try await accounts.upsert(.init(name: "a"), on: .name) { $0.name = "a" }
      #expect(same.id == first.id && same.version == 2)
      try await accounts.delete(id: first.id)
      let other = try await accounts.upsert(.init(name: "a"), on: .name) { $0.name = "a" }
      #expect(other.id != first.id && other.version == 1)
    }
  }
}
