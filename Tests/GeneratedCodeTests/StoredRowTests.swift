import Foundation
import SchemagenRuntime
import Testing

/// What writing methods return where a trigger of the migration changes the row as well.
@Suite("Rows that a trigger changes")
struct StoredRowTests {
  private static let longAgo = Foundation.Date(timeIntervalSince1970: 0)
  private static let draft = Article.Draft(slug: "a", changedAt: longAgo)

  @Test("update returns the time that the database sets", arguments: GeneratedDatabase.all)
  func update(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let articles = ArticleRepository(session)
      let created = try await articles.create(Self.draft)
      #expect(created.changedAt == Self.longAgo)
      let updated = try await articles.update(id: created.id) { $0.views += 1 }
      #expect(updated.views == 1)
      #expect(updated.changedAt > Self.longAgo)
      let versioned = try await articles.update(updated) { $0.rowid = "changed" }
      #expect(versioned.rowid == "changed" && versioned.revision == 3)
      let stored = try await articles.get(id: created.id)
      #expect(stored == versioned)
      let own = try await articles.update(id: created.id) { $0.changedAt = Self.longAgo }
      #expect(own.changedAt == Self.longAgo)
    }
  }

  @Test("a key of text has the stored row, too", arguments: GeneratedDatabase.all)
  func textKey(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let article = try await ArticleRepository(session).create(Self.draft)
      let remarks = RemarkRepository(session)
      try await remarks.create(.init(code: "r", articleID: article.id, changedAt: Self.longAgo))
      let renamed = try await remarks.update(id: "r") { $0.code = "s" }
      #expect(renamed.code == "s" && renamed.changedAt > Self.longAgo)
      let stored = try await remarks.get(id: "s")
      #expect(stored == renamed)
    }
  }

  @Test("upsert, restore and createAll return what is stored", arguments: GeneratedDatabase.all)
  func others(database: GeneratedDatabase) async throws {
    try await database.with { session in
      let articles = ArticleRepository(session)
      let all = try await articles.createAll([
        Self.draft, .init(slug: "b", changedAt: Self.longAgo),
      ])
      #expect(all.map(\.slug) == ["a", "b"])
      #expect(all.map(\.changedAt) == [Self.longAgo, Self.longAgo])
      let upserted = try await articles.upsert(Self.draft, on: .slug) { $0.views = 9 }
      #expect(upserted.id == all[0].id && upserted.views == 9)
      #expect(upserted.changedAt > Self.longAgo)
      let found = try await articles.get(slug: "a")
      #expect(found == upserted)
      try await articles.delete(id: all[1].id)
      let restored = try await articles.restore(id: all[1].id)
      #expect(restored.deletedAt == nil && restored.changedAt > Self.longAgo)
      let read = try await articles.get(id: all[1].id)
      #expect(read == restored)
    }
  }

  @Test(
    "a write in a transaction returns what is stored, and a failed one leaves the transaction",
    arguments: GeneratedDatabase.all)
  func transaction(database: GeneratedDatabase) async throws {
    try await database.with { session in
      try await session.transaction { tx in
        let articles = ArticleRepository(tx)
        let first = try await articles.create(Self.draft)
        await expectError(.constraint(.unique)) {
          _ = try await tx.transaction { try await ArticleRepository($0).create(Self.draft) }
        }
        await expectError(.notFound) { try await articles.update(id: 99) { $0.views = 1 } }
        let updated = try await articles.update(id: first.id) { $0.views = 5 }
        let stored = try await articles.get(id: first.id)
        #expect(updated == stored && stored.views == 5)
      }
      let count = try await ArticleRepository(session).count()
      #expect(count == 1)
    }
  }
}
