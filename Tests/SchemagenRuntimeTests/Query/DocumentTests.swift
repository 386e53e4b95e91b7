import Foundation
import SchemagenRuntime
import Testing

@testable import SchemagenRuntime

@Suite("Lists, JSON and other types of PostgreSQL")
struct DocumentTests {
  private func withDocuments(
    _ database: FixtureDatabase,
    _ body: @Sendable (DocumentRepository) async throws -> Void
  ) async throws {
    try await database.withSession { session in
      let documents = DocumentRepository(session)
      try await documents.createMany([
        .init(
          keywords: ["swift", "a \"b\" {c}, NULL"], scores: [1, 2, 3], roles: [.admin, .user],
          origin: "10.0.0.1", facts: ["pages": 3, "tags": ["x"]], raw: ["a": 1],
          content: Data([0, 255])),
        .init(keywords: ["server"], scores: [3], roles: [.editor]),
        .init(),
      ])
      try await body(documents)
    }
  }

  private func expect(
    _ query: EntityQuery<Document>, _ text: String, finds ids: [Int],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let select = DatabaseDialect.postgresql.grammar.texts(of: Document.table).select
    #expect(
      try query.selectStatement().sql == select + " WHERE " + text, sourceLocation: sourceLocation)
    let found = try await query.order { $0.id }.all().map(\.id)
    #expect(found == ids, sourceLocation: sourceLocation)
  }

  @Test("list columns are filtered by their elements", arguments: FixtureDatabase.all(.postgresql))
  func lists(database: FixtureDatabase) async throws {
    try await withDocuments(database) { documents in
      try await expect(
        documents.filter { $0.keywords.has("swift") }, #"$1 = ANY("keywords")"#, finds: [1])
      try await expect(
        documents.filter { $0.keywords.has("a \"b\" {c}, NULL") }, #"$1 = ANY("keywords")"#,
        finds: [1])
      try await expect(
        documents.filter { $0.scores.hasEvery([1, 3]) }, #""scores" @> $1"#, finds: [1])
      try await expect(
        documents.filter { $0.scores.hasEvery([]) }, "TRUE", finds: [1, 2, 3])
      try await expect(
        documents.filter { $0.scores.hasSome([2, 3]) }, #""scores" && $1"#, finds: [1, 2])
      try await expect(
        documents.filter { $0.scores.hasSome([]) }, "FALSE", finds: [])
      try await expect(
        documents.filter { $0.roles.has(.editor) }, #"$1 = ANY("roles")"#, finds: [2])
      try await expect(
        documents.filter { $0.roles.hasSome([.admin, .editor]) }, #""roles" && $1"#, finds: [1, 2])
      try await expect(
        documents.filter { $0.keywords.isEmpty }, #"cardinality(coalesce("keywords", '{}')) = 0"#,
        finds: [3])
      let great = 3_000_000_000
      try await expect(
        documents.filter { $0.scores.has(great) }, #"$1 = ANY("scores")"#, finds: [])
      try await expect(
        documents.filter { $0.scores.hasEvery([1, great]) }, #""scores"::bigint[] @> $1"#, finds: []
      )
      try await expect(
        documents.filter { $0.scores.hasSome([1, great]) }, #""scores"::bigint[] && $1"#, finds: [1]
      )
      try await expect(documents.filter { $0.scores == [3] }, #""scores" = $1"#, finds: [2])
      try await expect(
        documents.filter { $0.scores.in([[3], [4, 5]]) },
        #"coalesce("scores", '{}') IN ($1, $2)"#, finds: [2])
    }
  }

  @Test("JSON columns are compared by value", arguments: FixtureDatabase.all(.postgresql))
  func json(database: FixtureDatabase) async throws {
    try await withDocuments(database) { documents in
      try await expect(
        documents.filter { $0.facts == ["tags": ["x"], "pages": 3] }, #""facts" = $1"#, finds: [1])
      try await expect(
        documents.filter { $0.raw == ["a": 1] }, #""raw"::jsonb = $1::jsonb"#, finds: [1])
      try await expect(documents.filter { $0.facts == nil }, #""facts" IS NULL"#, finds: [2, 3])
      try await expect(
        documents.filter { $0.facts != ["pages": 3, "tags": ["x"]] },
        #""facts" IS DISTINCT FROM $1"#, finds: [2, 3])
      try await expect(
        documents.filter { $0.raw.in([["a": 1], ["a": 2]]) },
        #""raw"::jsonb IN ($1::jsonb, $2::jsonb)"#, finds: [1])
    }
  }

  @Test(
    "types without a Swift counterpart are exchanged as text",
    arguments: FixtureDatabase.all(.postgresql))
  func others(database: FixtureDatabase) async throws {
    try await withDocuments(database) { documents in
      try await expect(
        documents.filter { $0.origin == "10.0.0.1" }, #""origin" = $1"#, finds: [1])
      try await expect(
        documents.filter { $0.origin.in(["10.0.0.1", "::1"]) }, #""origin" = ANY($1)"#, finds: [1])
      try await expect(
        documents.filter { $0.origin.hasPrefix("10.") }, #"abbrev("origin") LIKE $1"#, finds: [1])
      try await expect(
        documents.filter { $0.content.in([Data([0, 255])]) }, #""content" = ANY($1)"#, finds: [1])
      let first = try await documents.get(id: 1)
      #expect(first.origin == "10.0.0.1" && first.content == Data([0, 255]))
      #expect(first.roles == [.admin, .user])
      let updated = try await documents.update(id: 1) {
        $0.keywords = []
        $0.origin = "::1"
        $0.roles = [.user]
      }
      #expect(updated.keywords.isEmpty && updated.origin == "::1" && updated.roles == [.user])
    }
  }

  @Test("list filters throw on SQLite")
  func sqlite() throws {
    let documents = DocumentRepository(TextSession(dialect: .sqlite))
    let error = #expect(throws: DatabaseError.self) {
      try documents.filter { $0.keywords.has("x") }.selectStatement()
    }
    #expect(error?.code == .invalidArgument)
  }
}
