import Foundation
import SchemagenRuntime
import Testing

@testable import SchemagenRuntime

@Suite("Create")
struct CreateTests {
  @Test("the INSERT of create sets the columns of the draft and returns the row")
  func text() throws {
    try expectText(
      #"INSERT INTO "Tag" ("id", "name") VALUES ($1, $2) RETURNING "id", "name""#
    ) { try TagRepository($0).createStatement(.init(name: "swift")) }
    let returning = #"RETURNING "id", "title", "body", "authorId", "editorId", "rating", "views","#
    try expectText(
      #"INSERT INTO "Post" ("title", "body", "authorId", "editorId", "rating", "publishedAt")"#
        + #" VALUES ($1, $2, $3, $4, $5, $6) "# + returning + #" "publishedAt""#
    ) { try PostRepository($0).createStatement(.init(title: "A", authorID: UUID())) }
  }

  @Test("create returns the stored row, database defaults included", arguments: FixtureDatabase.all)
  func returning(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let alice = try await users.get(email: "alice@example.com")
      #expect(alice.role == .admin && alice.isActive && alice.balance == 10.5)
      #expect(alice.createdAt == alice.updatedAt)
      #expect(abs(alice.createdAt.timeIntervalSinceNow) < 600)
      let posts = PostRepository(users.session)
      let post = try await posts.create(.init(title: "Hello", authorID: alice.id))
      #expect(post.id > 0 && post.views == 7 && post.body == nil)
      let stored = try await posts.get(id: post.id)
      #expect(stored == post)
      let other = try await posts.create(
        .init(title: "Again", body: "", authorID: alice.id, rating: -0.5, views: .max))
      #expect(other.id > post.id && other.views == .max && other.body == "" && other.rating == -0.5)
    }
  }

  @Test("create can insert a row of defaults only")
  func defaults() throws {
    try expectText(#"INSERT INTO "Document" DEFAULT VALUES"#) { session in
      var writer = SQLWriter(session.dialect.grammar, "")
      writer.writeInsert(into: Document.table, rows: [ColumnSet()])
      return writer.statement
    }
  }

  @Test(
    "create with a duplicate unique key is a constraint error of that kind",
    arguments: FixtureDatabase.all)
  func conflict(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let error = await expectError {
        try await users.create(.init(email: "alice@example.com"))
      }
      #expect(error?.code == .constraint(.unique))
      let count = try await users.count()
      #expect(count == 4)
    }
  }

  @Test("created text is read back unchanged, whatever it contains", arguments: FixtureDatabase.all)
  func hostile(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let tags = TagRepository(session)
      let names = [
        "'; DROP TABLE \"Tag\"; --", "\" OR 1=1 --", "$1", "?1", "%s", "\\", "\\'", "''",
        "\u{1F980}",
        "e\u{301}", "\u{202E}abc", "line\r\nbreak\t", "{\"a\": 1}", "NULL", "", " ",
      ]
      for name in names {
        let tag = try await tags.create(.init(name: name))
        #expect(Array(tag.name.utf8) == Array(name.utf8))
        #expect(try await tags.find(name: name) == tag)
        expectEqual(try await tags.filter { $0.name == name }.all(), [tag])
        expectEqual(try await tags.filter { $0.name.in([name]) }.all(), [tag])
        expectEqual(try await tags.filter { $0.name.hasPrefix(name) }.all().contains(tag), true)
      }
      #expect(try await tags.count() == names.count)
    }
  }
}
