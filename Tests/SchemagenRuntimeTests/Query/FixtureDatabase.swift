import SchemagenRuntime

/// The databases that tests of queries run on.
struct FixtureDatabase: Sendable {
  let dialect: DatabaseDialect
  static let all: [FixtureDatabase] = []
  static func all(_ d: DatabaseDialect) -> [FixtureDatabase] { all.filter { $0.dialect == d } }

  func withSession(_ body: @Sendable (any DatabaseSession) async throws -> Void) async throws {
    try await body(TextSession(dialect: .sqlite))
  }

  /// Runs a test with four users, see ``People``.
  func withPeople(_ body: @Sendable (UserRepository) async throws -> Void) async throws {
    try await withSession { session in
      try await People.create(in: session)
      try await body(UserRepository(session))
    }
  }

  /// Runs a test with two posts and four tags, `tag 0` to `tag 3`.
  func withTags(
    _ body: @Sendable (PostRepository, [Tag], Post, Post) async throws -> Void
  ) async throws {
    try await withSession { session in
      let author = try await UserRepository(session).create(.init(email: "a@example.com"))
      let posts = try await PostRepository(session).createAll([
        .init(title: "One", authorID: author.id), .init(title: "Two", authorID: author.id),
      ])
      let tags = try await TagRepository(session).createAll(
        (0..<4).map { .init(name: "tag \($0)") })
      try await body(PostRepository(session), tags, posts[0], posts[1])
    }
  }
}
