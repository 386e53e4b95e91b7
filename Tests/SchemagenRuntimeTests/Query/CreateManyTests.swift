import Foundation
import SchemagenRuntime
import Testing

@testable import SchemagenRuntime

@Suite("Create many")
struct CreateManyTests {
  @Test("createMany accepts rows that set different columns")
  func text() throws {
    var (first, second) = (ColumnSet(), ColumnSet())
    for index in [1, 3] { first.insert(index) }
    for index in [0, 1, 3] { second.insert(index) }
    try expectText(
      #"INSERT INTO "Post" ("id", "title", "authorId") VALUES (DEFAULT, $1, $2), ($3, $4, $5)"#
    ) { session in
      var writer = SQLWriter(session.dialect.grammar, "")
      writer.writeInsert(into: Post.table, rows: [first, second])
      return writer.statement
    }
  }

  @Test("createMany inserts in the order of the drafts", arguments: FixtureDatabase.all)
  func mixed(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let alice = try await users.get(email: "alice@example.com")
      let posts = PostRepository(users.session)
      let drafts = (0..<1500).map {
        Post.Draft(title: "\($0)", authorID: alice.id, views: $0 % 3 == 0 ? Int64($0) : nil)
      }
      #expect(try await posts.createMany(drafts) == 1500)
      let stored = try await posts.order { $0.id }.all()
      #expect(stored.map(\.title) == drafts.map(\.title))
      expectEqual(stored.map(\.views), drafts.map { $0.views ?? 7 })
    }
  }

  @Test("createAll returns the stored rows", arguments: FixtureDatabase.all)
  func createAll(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let alice = try await users.get(email: "alice@example.com")
      let posts = PostRepository(users.session)
      let stored = try await posts.createAll(
        (0..<1200).map { Post.Draft(title: "\($0)", authorID: alice.id) })
      #expect(stored.map(\.title) == (0..<1200).map(String.init))
      expectEqual(try await posts.order { $0.id }.all(), stored)
      #expect(try await posts.createAll([]).isEmpty)
    }
  }

  @Test("createMany inserts 40,000 rows", arguments: FixtureDatabase.all)
  func bulk(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let items = OrderItemRepository(session)
      let drafts = (0..<40_000).map {
        OrderItem.Draft(orderID: $0, productCode: "p\($0)", unitPrice: Decimal($0) / 100)
      }
      #expect(try await items.createMany(drafts) == 40_000)
      #expect(try await items.count() == 40_000)
      let last = try await items.get(orderID: 39_999, productCode: "p39999")
      #expect(last.unitPrice == Decimal(39_999) / 100 && last.quantity == 1)
    }
  }

  @Test("createMany([]) executes no statement", arguments: FixtureDatabase.all)
  func empty(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let count = try await TagRepository(session).createMany([])
      #expect(count == 0)
    }
  }

  @Test("createMany inserts all rows or none", arguments: FixtureDatabase.all)
  func atomic(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let tags = TagRepository(session)
      let drafts = (0..<2000).map { Tag.Draft(name: $0 == 1999 ? "0" : "\($0)") }
      _ = await expectError { try await tags.createMany(drafts) }
      let count = try await tags.count()
      #expect(count == 0)
    }
  }

  @Test(
    "createMany with onConflict: .ignore skips rows that already exist",
    arguments: FixtureDatabase.all)
  func ignoring(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let tags = TagRepository(session)
      try await tags.create(.init(id: "kept", name: "5"))
      let drafts = (0..<1000).map { Tag.Draft(name: "\($0 % 10)") }
      #expect(try await tags.createMany(drafts, onConflict: .ignore) == 9)
      #expect(try await tags.count() == 10)
      #expect(try await tags.get(name: "5").id == "kept")
    }
  }
}
