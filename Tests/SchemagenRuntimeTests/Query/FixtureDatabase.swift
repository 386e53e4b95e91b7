import Foundation
import SchemagenRuntime
import TestSupport
import Testing

/// A database with the tables of the models in `Fixtures`, new for each test.
struct FixtureDatabase: Sendable, CustomTestStringConvertible {
  let dialect: DatabaseDialect

  var testDescription: String { dialect.rawValue }

  /// The databases that queries are tested on.
  static let all =
    [FixtureDatabase(dialect: .sqlite)]
    + (PostgresCluster.isAvailable ? [FixtureDatabase(dialect: .postgresql)] : [])

  /// The database of one dialect, when there is one.
  static func all(_ dialect: DatabaseDialect) -> [FixtureDatabase] {
    all.filter { $0.dialect == dialect }
  }

  /// Runs a test with empty tables.
  func withSession(_ body: @Sendable (any DatabaseSession) async throws -> Void) async throws {
    let database = try await connect()
    do {
      for statement in FixtureSchema.statements(for: dialect) {
        try await database.execute(SQLText(raw: statement))
      }
      try await body(database)
    } catch {
      await database.close()
      throw error
    }
    await database.close()
  }

  /// A SQLite database in memory, or a schema of its own in a database of PostgreSQL.
  private func connect() async throws -> Database {
    switch dialect {
    case .sqlite: return try await Database.connect("sqlite::memory:?pool_timeout=1200")
    case .postgresql:
      let schema = "test_" + UUID().uuidString.lowercased().replacing("-", with: "")
      let url = try Self.postgresql.get() + "?connection_limit=2&pool_timeout=1200&schema=" + schema
      let database = try await Database.connect(url)
      try await database.execute("CREATE SCHEMA \(identifier: schema)")
      return database
    }
  }

  private static let postgresql = Result { try PostgresCluster.shared().makeDatabase() }

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
