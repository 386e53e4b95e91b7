import SchemagenRuntime
import Testing

@testable import SchemagenRuntime

@Suite("Relations")
struct RelationTests {
  @Test("children are returned as a query and a parent as a row", arguments: FixtureDatabase.all)
  func childrenAndParents(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let posts = PostRepository(users.session)
      let alice = try await users.get(email: "alice@example.com")
      let bob = try await users.get(email: "bob@example.com")
      let first = try await posts.create(.init(title: "1", authorID: alice.id, editorID: bob.id))
      let second = try await posts.create(.init(title: "2", authorID: alice.id))
      try await posts.create(.init(title: "3", authorID: bob.id))

      expectEqual(try await users.posts(of: alice).order { $0.id }.all(), [first, second])
      expectEqual(try await users.posts(of: alice).filter { $0.title == "2" }.all(), [second])
      #expect(try await users.edited(by: bob).all() == [first])
      #expect(try await users.edited(by: alice).exists() == false)
      #expect(try await posts.author(of: first) == alice)
      #expect(try await posts.editor(of: first) == bob)
      #expect(try await posts.editor(of: second) == nil)
      #expect(try await users.posts(of: alice).delete() == 2)
      #expect(try await posts.count() == 1)
    }
  }

  @Test("a model may refer to itself", arguments: FixtureDatabase.all)
  func selfRelation(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let alice = try await users.get(email: "alice@example.com")
      let bob = try await users.get(email: "bob@example.com")
      #expect(try await users.reports(of: alice).count() == 2)
      #expect(try await users.reports(of: bob).count() == 0)
      #expect(try await users.manager(of: bob) == alice)
      #expect(try await users.manager(of: alice) == nil)
    }
  }

  @Test("the other side of a one-to-one relation may be missing", arguments: FixtureDatabase.all)
  func oneToOne(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let alice = try await users.get(email: "alice@example.com")
      let profiles = ProfileRepository(users.session)
      #expect(try await users.profile(of: alice) == nil)
      let profile = try await profiles.create(.init(userID: alice.id))
      #expect(try await users.profile(of: alice) == profile)
      #expect(try await profiles.user(of: profile) == alice)
    }
  }

  @Test("a relation with a NULL key has no rows")
  func nullKeys() throws {
    let query = EntityQuery<User>(TextSession(dialect: .postgresql))._matching(7, String?.none)
    #expect(try query.selectStatement().sql.hasSuffix(#"FROM "User" WHERE FALSE"#))
  }

  @Test("views are read like tables", arguments: FixtureDatabase.all)
  func views(database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let active = ActiveUserRepository(users.session)
      #expect(try await active.count() == 3)
      let found = try await active.filter { $0.loginCount > 5 }.order { $0.email }.all()
      #expect(found.map(\.loginCount) == [10, 20])
    }
  }
}
