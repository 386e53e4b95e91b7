import Testing

@testable import SchemagenRuntime

@Suite("Row locks")
struct LockTests {
  @Test("PostgreSQL gets the lock in the query, SQLite has locked everything")
  func text() throws {
    let select = DatabaseDialect.postgresql.grammar.texts(of: Tag.table).select
    let tags = TagRepository(TextSession(dialect: .postgresql)).query
    #expect(try tags.forUpdate().selectStatement().sql == select + " FOR UPDATE")
    #expect(try tags.forShare().selectStatement().sql == select + " FOR SHARE")
    #expect(
      try tags.limit(1).forUpdate(.skipLocked).selectStatement().sql
        == select + " LIMIT 1 FOR UPDATE SKIP LOCKED")
    #expect(try tags.forShare(.noWait).selectStatement().sql == select + " FOR SHARE NOWAIT")
    #expect(try tags.forUpdate().countStatement().sql == #"SELECT count(*) FROM "Tag""#)
    let lite = TagRepository(TextSession(dialect: .sqlite)).query
    #expect(
      try lite.forUpdate(.noWait).selectStatement().sql
        == DatabaseDialect.sqlite.grammar.texts(of: Tag.table).select)
  }

  @Test("a change of locked rows locks them first, where there are row locks")
  func changes() throws {
    try expectText(
      #"DELETE FROM "Tag" WHERE ("id") IN (SELECT "id" FROM "Tag" WHERE "name" = $1"#
        + " FOR UPDATE SKIP LOCKED)", sqlite: #"DELETE FROM "Tag" WHERE "name" = ?1"#
    ) { try TagRepository($0).filter { $0.name == "a" }.forUpdate(.skipLocked).deleteStatement() }
  }

  @Test("locked rows are read in a transaction, and nowhere else", arguments: FixtureDatabase.all)
  func transaction(database: FixtureDatabase) async throws {
    try await database.withTags { posts, tags, _, _ in
      let session = posts.session
      try await session.transaction { tx in
        let query = TagRepository(tx).order { $0.name }.forUpdate()
        let all = try await query.all()
        #expect(all == tags)
        let first = try await query.first()
        #expect(first == tags.first)
        let names = try await query.select { $0.name }.all()
        #expect(names.count == 4)
        let page = try await query.page(1, size: 3)
        #expect(page.items.count == 3 && page.total == 4)
        let next = try await query.page(after: nil, size: 3)
        #expect(next.items.count == 3)
        let count = try await query.count()
        #expect(count == 4)
        var streamed: [Tag] = []
        for try await tag in query.stream() { streamed.append(tag) }
        #expect(streamed == tags)
      }
      let outside = TagRepository(session).query.forUpdate()
      for body in [
        { _ = try await outside.all() }, { _ = try await outside.first() },
        { _ = try await outside.select { $0.name }.all() },
        { _ = try await outside.page(1, size: 1) },
        { _ = try await outside.page(after: nil, size: 1) },
        { for try await _ in outside.stream() {} },
      ] as [() async throws -> Void] {
        let error = await expectError(body)
        #expect(error?.code == .transactionMisuse)
      }
    }
  }

  @Test(
    "rows that another transaction has locked are skipped, or an error",
    arguments: FixtureDatabase.all(.postgresql))
  func contention(database: FixtureDatabase) async throws {
    try await database.withTags { posts, tags, _, _ in
      let session = posts.session
      try await session.transaction { tx in
        let locked = try await TagRepository(tx).order { $0.name }.limit(1).forUpdate().all()
        #expect(locked == [tags[0]])
        guard let database = session as? Database else { return }
        try await database.separately {
          try await database.transaction { other in
            let query = TagRepository(other).order { $0.name }
            let rest = try await query.forUpdate(.skipLocked).all()
            #expect(rest == Array(tags.dropFirst()))
            let taken = try await query.limit(2).forUpdate(.skipLocked).delete()
            #expect(taken == 2)
            let free = query.filter { $0.name != "x" }.forUpdate(.skipLocked)
            let changed = try await free.update { $0.name += "!" }
            #expect(changed == 1)
            let busy = await expectError {
              try await other.transaction { nested in
                try await TagRepository(nested).filter { $0.name != "x" }.forUpdate(.noWait)
                  .deleteReturning()
              }
            }
            #expect(busy?.code == .busy)
          }
        }
      }
    }
  }
}
