import SchemagenRuntime
import Testing

@Suite("Repositories in transactions")
struct TransactionTests {
  private struct Stop: Error {}

  @Test("repository calls in a transaction commit together", arguments: FixtureDatabase.all)
  func commit(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let tag = try await session.transaction { transaction in
        let tags = TagRepository(transaction)
        try await tags.create(.init(name: "a"))
        return try await tags.create(.init(name: "b"))
      }
      expectEqual(try await TagRepository(session).order { $0.name }.all().last, tag)
      #expect(try await TagRepository(session).count() == 2)
    }
  }

  @Test("an error in a transaction rolls back all repository calls", arguments: FixtureDatabase.all)
  func rollback(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      await #expect(throws: Stop.self) {
        try await session.transaction { transaction in
          try await TagRepository(transaction).createMany([.init(name: "a"), .init(name: "b")])
          throw Stop()
        }
      }
      let count = try await TagRepository(session).count()
      #expect(count == 0)
    }
  }

  @Test("a nested transaction rolls back on its own", arguments: FixtureDatabase.all)
  func nested(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      try await session.transaction { outer in
        try await TagRepository(outer).create(.init(name: "kept"))
        await #expect(throws: Stop.self) {
          try await outer.transaction { inner in
            try await TagRepository(inner).create(.init(name: "lost"))
            throw Stop()
          }
        }
        // A failed statement would end the whole transaction of PostgreSQL without a savepoint.
        _ = await expectError {
          try await outer.transaction { inner in
            try await TagRepository(inner).create(.init(name: "kept"))
          }
        }
        try await TagRepository(outer).create(.init(name: "last"))
      }
      let names = try await TagRepository(session).order { $0.name }.all().map(\.name)
      #expect(names == ["kept", "last"])
    }
  }

  @Test("a failed createMany leaves its transaction usable", arguments: FixtureDatabase.all)
  func bulk(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      try await session.transaction { transaction in
        let tags = TagRepository(transaction)
        let drafts = (0..<1200).map { Tag.Draft(name: "\($0 % 1100)") }
        _ = await expectError { try await tags.createMany(drafts) }
        #expect(try await tags.count() == 0)
        try await tags.create(.init(name: "a"))
      }
      #expect(try await TagRepository(session).count() == 1)
    }
  }
}
