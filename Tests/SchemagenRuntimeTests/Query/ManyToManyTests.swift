import Foundation
import SchemagenRuntime
import Testing

@testable import SchemagenRuntime

@Suite("Many-to-many")
struct ManyToManyTests {
  @Test("related rows are found through the join table")
  func text() throws {
    let post = Post(
      id: 1, title: "", body: nil, authorID: .init(), editorID: nil, rating: nil, views: 0,
      publishedAt: nil)
    try expectText(
      #"SELECT "id", "name" FROM "Tag" WHERE "id" IN (SELECT "B" FROM "_PostToTag" WHERE "A" = $1)"#
        + #" AND "name" = $2"#
    ) {
      try PostRepository($0).tags(of: post).filter { $0.name == "swift" }.selectStatement()
    }
    try expectText(
      #"DELETE FROM "_PostToTag" WHERE "A" = $1 AND "B" <> ALL($2)"#,
      sqlite: #"DELETE FROM "_PostToTag" WHERE "A" = ?1 AND "B" NOT IN"#
        + #" (SELECT value FROM json_each(?2))"#
    ) { try PostRepository($0).tags(of: post).deletion(of: ["x"], inverted: true) }
    try expectText(#"DELETE FROM "_PostToTag" WHERE "A" = $1"#) {
      try PostRepository($0).tags(of: post).deletion(of: [], inverted: true)
    }
    try expectText(
      #"INSERT INTO "_PostToTag" ("A", "B") VALUES ($1, $2), ($3, $4) ON CONFLICT DO NOTHING"#
    ) { try PostRepository($0).tags(of: post).insertions(of: ["x", "y"]).first }
  }

  @Test("an id that no column can hold is not linked", arguments: FixtureDatabase.all)
  func greatIDs(database: FixtureDatabase) async throws {
    try await database.withTags { posts, tags, post, _ in
      try await posts.tags(of: post).add(tags[0])
      let linked = TagRepository(posts.session).posts(of: tags[0])
      expectEqual(try await linked.contains(id: 3_000_000_000), false)
      try await linked.remove(ids: [3_000_000_000])
      expectEqual(try await linked.count(), 1)
      let great = Post(
        id: 3_000_000_000, title: "", body: nil, authorID: .init(), editorID: nil, rating: nil,
        views: 0, publishedAt: nil)
      expectEqual(try await posts.tags(of: great).contains(tags[0]), false)
      expectEqual(try await posts.tags(of: great).count(), 0)
      try await posts.tags(of: great).removeAll()
      expectEqual(try await linked.count(), 1)
    }
  }

  @Test("adding and removing links keeps the rows", arguments: FixtureDatabase.all)
  func addAndRemove(database: FixtureDatabase) async throws {
    try await database.withTags { posts, tags, post, other in
      let related = posts.tags(of: post)
      #expect(try await related.all().isEmpty)
      try await related.add(tags[0])
      try await related.add(tags[0])
      try await related.add([tags[1], tags[2]])
      expectEqual(try await related.order { $0.name }.all(), [tags[0], tags[1], tags[2]])
      #expect(try await related.count() == 3)
      #expect(try await related.contains(tags[1]))
      #expect(try await !related.contains(tags[3]))
      expectEqual(try await related.filter { $0.name == "tag 1" }.all(), [tags[1]])
      #expect(try await posts.tags(of: other).count() == 0)
      let back = TagRepository(posts.session).posts(of: tags[1])
      #expect(try await back.all() == [post])

      try await related.remove(tags[1])
      try await related.remove([])
      try await related.remove([tags[3]])
      #expect(try await related.count() == 2)
      try await related.removeAll()
      #expect(try await related.count() == 0)
      #expect(try await TagRepository(posts.session).count() == 4)
    }
  }

  @Test("set links exactly the given rows", arguments: FixtureDatabase.all)
  func set(database: FixtureDatabase) async throws {
    try await database.withTags { posts, tags, post, other in
      let related = posts.tags(of: post)
      try await posts.tags(of: other).set(tags)
      try await related.set([tags[0], tags[1]])
      try await related.set([tags[1], tags[2], tags[2]])
      expectEqual(try await related.order { $0.name }.all(), [tags[1], tags[2]])
      try await related.set([])
      #expect(try await related.count() == 0)
      #expect(try await posts.tags(of: other).count() == 4)
    }
  }

  @Test("linking a missing row throws and keeps the links", arguments: FixtureDatabase.all)
  func missing(database: FixtureDatabase) async throws {
    try await database.withTags { posts, tags, post, _ in
      let related = posts.tags(of: post)
      try await related.add(tags[0])
      let error = await expectError {
        try await related.set(ids: [tags[1].id, "nowhere"])
      }
      #expect(error?.code == .constraint(.foreignKey))
      #expect(try await related.all() == [tags[0]])
    }
  }

  @Test("thousands of rows are linked at once", arguments: FixtureDatabase.all)
  func many(database: FixtureDatabase) async throws {
    try await database.withTags { posts, _, post, _ in
      let tags = TagRepository(posts.session)
      let stored = try await tags.createAll((0..<3000).map { Tag.Draft(name: "many \($0)") })
      let related = posts.tags(of: post)
      try await related.set(stored)
      #expect(try await related.count() == 3000)
      try await related.remove(Array(stored.dropFirst()))
      #expect(try await related.all() == [stored[0]])
    }
  }
}
