import Foundation
import SchemagenRuntime
import Testing

@Suite("Limits and pages")
struct RangeTests {
  @Test("limit and offset select a part of the rows", arguments: FixtureDatabase.all)
  func limits(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let ordered = users.order { $0.email }
      try await expect(
        ordered.limit(2), #"ORDER BY "email" LIMIT $1"#, finds: ["alice", "bob"])
      try await expect(
        ordered.limit(2).offset(1), #"ORDER BY "email" LIMIT $1 OFFSET $2"#,
        finds: ["bob", "carol"])
      try await expect(
        ordered.offset(3), #"ORDER BY "email" OFFSET $1"#,
        sqlite: #"ORDER BY "email" LIMIT -1 OFFSET ?1"#, finds: ["dora"])
      try await expect(ordered.limit(-1), #"ORDER BY "email" LIMIT $1"#, finds: [])
      try await expect(
        ordered.offset(-1), #"ORDER BY "email""#, finds: ["alice", "bob", "carol", "dora"])
      try await expect(
        ordered.limit(.max).offset(.max), #"ORDER BY "email" LIMIT $1 OFFSET $2"#, finds: [])
    }
  }

  @Test(
    "first, get, count and exists select no more than they need", arguments: FixtureDatabase.all)
  func single(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let admins = users.filter { $0.role == .admin }
      let nobody = users.filter { $0.loginCount > 100 }
      let first = try await admins.first()
      #expect(first?.name == "Alice")
      #expect(try await admins.get().name == "Alice")
      #expect(try await nobody.first() == nil)
      let error = await expectError { try await nobody.get() }
      #expect(error?.code == .notFound)
      #expect(error?.message == "no User matches the query")
      expectEqual(try await users.order { $0.loginCount.descending }.first()?.loginCount, 20)
      #expect(try await users.limit(0).first() == nil)

      #expect(try await users.count() == 4)
      #expect(try await admins.count() == 1)
      #expect(try await nobody.count() == 0)
      expectEqual(try await users.order { $0.email }.count(), 4)
      #expect(try await users.limit(3).count() == 3)
      expectEqual(try await users.order { $0.email }.offset(3).count(), 1)

      #expect(try await users.exists())
      #expect(try await admins.exists())
      #expect(try await !nobody.exists())
      #expect(try await !users.query.offset(4).exists())
    }
  }

  @Test("a page has the number of rows and pages", arguments: FixtureDatabase.all)
  func pages(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let query = users.order { $0.loginCount }
      let first = try await query.page(1, size: 3)
      #expect(first.items.map(\.loginCount) == [0, 5, 10])
      #expect((first.number, first.size, first.total, first.pageCount) == (1, 3, 4, 2))
      #expect(first.hasNext && !first.hasPrevious)
      let second = try await query.page(2, size: 3)
      #expect(second.items.map(\.loginCount) == [20])
      #expect(!second.hasNext && second.hasPrevious)
      let beyond = try await query.page(.max, size: .max)
      #expect(beyond.items.isEmpty && beyond.total == 4 && !beyond.hasNext)
      let none = try await users.filter { $0.loginCount < 0 }.page(1, size: 10)
      let json = try JSONEncoder().encode(second.map(\.loginCount))
      #expect(
        JSON(parsing: String(decoding: json, as: UTF8.self)) == [
          "items": [20], "number": 2, "size": 3, "total": 4, "pageCount": 2, "hasNext": false,
        ])
      #expect(none.items.isEmpty && none.pageCount == 0 && !none.hasNext)
      let names = try await users.page(1, size: 10).map(\.email)
      #expect(names.items.count == 4)
    }
  }

  @Test("pages of rows with equal order do not overlap", arguments: FixtureDatabase.all)
  func stable(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let tags = TagRepository(session)
      let drafts = (0..<50).map { Tag.Draft(name: "tag \($0)") }
      try await tags.createMany(drafts)
      var seen: Set<String> = []
      for number in 1...5 { seen.formUnion(try await tags.page(number, size: 10).items.map(\.id)) }
      #expect(seen.count == 50)
    }
  }

  @Test("pages of a limited query stay within its limits", arguments: FixtureDatabase.all)
  func limited(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let query = users.order { $0.email }.offset(1).limit(2)
      let page = try await query.page(1, size: 10)
      #expect(page.items.map(\.email) == ["bob@example.com", "carol@example.com"])
      #expect(page.total == 2)
      #expect(try await query.page(2, size: 1).items.map(\.email) == ["carol@example.com"])
      #expect(try await query.page(3, size: 1).items.isEmpty)
    }
  }

  @Test("page 0 is an error", arguments: FixtureDatabase.all)
  func invalid(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      for (number, size) in [(0, 10), (1, 0), (-1, -1)] {
        let error = await expectError {
          try await users.page(number, size: size)
        }
        #expect(error?.code == .invalidArgument)
      }
    }
  }
}
