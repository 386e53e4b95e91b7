import SchemagenRuntime
import TestSupport
import Testing

@Suite("NULL lists", .enabled(if: PostgresCluster.isAvailable))
struct NullListTests {
  /// Runs a test with three documents: the lists of the first are NULL, as in a row that is older
  /// than its columns, those of the second are empty, and the third has elements.
  private func withDocuments(
    _ body: @Sendable (DocumentRepository, any DatabaseSession) async throws -> Void
  ) async throws {
    try await FixtureDatabase(dialect: .postgresql).withSession { session in
      try await session.execute(#"INSERT INTO "Document" DEFAULT VALUES"#)
      let documents = DocumentRepository(session)
      try await documents.createMany([
        .init(), .init(keywords: ["a"], scores: [1], roles: [.admin]),
      ])
      try await body(documents, session)
    }
  }

  @Test("a NULL list is read as an empty one, also of enums and one by one")
  func reading() async throws {
    try await withDocuments { documents, session in
      let first = try await documents.get(id: 1)
      #expect(first.keywords == [])
      #expect(first.scores == [])
      #expect(first.roles == [])
      let all = try await documents.order { $0.id }.all()
      #expect(all.map(\.scores) == [[], [], [1]])
      let alone = try await session.query(#"SELECT "scores" FROM "Document" ORDER BY "id""#) {
        (try $0.read(0, as: [Int].self), try $0.read(0, as: [Int]?.self))
      }
      #expect(alone.map(\.0) == [[], [], [1]])
      #expect(alone.map(\.1) == [nil, [], [1]])
    }
  }

  @Test("filters treat a NULL list as an empty one")
  func filters() async throws {
    try await withDocuments { documents, _ in
      func expect(
        _ ids: [Int], sourceLocation: SourceLocation = #_sourceLocation,
        _ filter: (Document.Columns) -> QueryFilter
      ) async throws {
        let query = documents.filter(filter)
        let found = try await query.order { $0.id }.all().map(\.id)
        #expect(found == ids, sourceLocation: sourceLocation)
        let others = try await documents.filter(!filter(Document.columns)).order { $0.id }.all()
        #expect(others.map(\.id) == [1, 2, 3].filter { !ids.contains($0) })
        let count = try await query.count()
        #expect(count == ids.count, sourceLocation: sourceLocation)
      }
      try await expect([1, 2]) { $0.keywords.isEmpty }
      try await expect([3]) { !$0.keywords.isEmpty }
      try await expect([3]) { $0.keywords.has("a") }
      try await expect([]) { $0.keywords.has("b") }
      try await expect([3]) { $0.scores.hasEvery([1]) }
      try await expect([1, 2, 3]) { $0.scores.hasEvery([]) }
      try await expect([3]) { $0.roles.hasSome([.admin, .user]) }
      try await expect([]) { $0.roles.hasSome([]) }
      try await expect([1, 2]) { $0.scores == [] }
      try await expect([3]) { $0.scores == [1] }
      try await expect([3]) { $0.scores != [] }
      try await expect([1, 2]) { $0.scores != [1] }
      try await expect([1, 2]) { $0.scores < [1] }
      try await expect([1, 2]) { $0.scores.in([[], [2]]) }
      try await expect([1, 2, 3]) { $0.scores == $0.scores }
    }
  }

  @Test("a NULL element is an error that names the model, the field, the row and the element")
  func nullElement() async throws {
    try await withDocuments { documents, session in
      try await session.execute(
        #"UPDATE "Document" SET "keywords" = ARRAY['a', NULL] WHERE "id" = 2"#)
      let error = await databaseError { _ = try await documents.order { $0.id }.all() }
      #expect(error?.code == .decoding)
      #expect(error?.decodingFailure?.model == "Document")
      #expect(error?.decodingFailure?.field == "keywords")
      #expect(error?.decodingFailure?.key == "id = 2")
      #expect(
        error?.message
          == "Document.keywords holds NULL as element 1 of a list where text was expected, "
          + "in the row with id = 2")
      #expect(error?.help == "remove it with array_remove(column, NULL)")
    }
  }

  @Test("lists with other bounds are read, those of several dimensions are refused")
  func dimensions() async throws {
    try await TestDatabase.postgresql.withDatabase { db in
      let shifted = try await db.first("SELECT '[5:6]={1,2}'::integer[]") {
        try $0.read(0, as: [Int].self)
      }
      #expect(shifted == [1, 2])
      let error = await databaseError {
        _ = try await db.first("SELECT '{{1,2},{3,4}}'::integer[] AS matrix") {
          try $0.read(0, as: [Int].self)
        }
      }
      #expect(error?.code == .decoding)
      #expect(
        error?.message == "column \"matrix\" (index 0) holds a value of the type integer[] "
          + "where a list of one dimension was expected")
    }
  }
}
