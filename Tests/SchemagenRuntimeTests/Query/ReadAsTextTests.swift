import Foundation
import TestSupport
import Testing

@testable import SchemagenRuntime

@Suite("Columns that are read as text", .enabled(if: PostgresCluster.has("xml")))
struct ReadAsTextTests {
  private func withChores(
    _ database: FixtureDatabase, _ body: @Sendable (EntityQuery<Chore>) async throws -> Void
  ) async throws {
    try await database.withSession { session in
      for sql in [
        "CREATE TABLE chore (id INTEGER PRIMARY KEY, span INTERVAL, meta JSON, metas JSON[], lower TEXT, parent INTEGER, page XML)",
        """
        INSERT INTO chore VALUES (1, '9 hours', '{"a": 1}', ARRAY['1', '2']::json[], 'X', 3, '<b/>'),
          (2, '10 hours', '{"a":1}', ARRAY['1','2 ']::json[], 'b', 1, '<a/>'), (3, '100 hours', '{}', '{}', 'A', 2, '<b/>'),
          (4, '10:00:00', NULL, NULL, NULL, NULL, NULL)
        """,
      ] { try await session.execute(SQLText(raw: sql)) }
      try await body(EntityQuery(session))
    }
  }

  @Test("rows are ordered by the column", arguments: FixtureDatabase.all(.postgresql))
  func order(database: FixtureDatabase) async throws {
    try await withChores(database) { chores in
      let query = chores.filter { $0.id < 4 }.order { $0.span }
      expectEqual(try await query.all().map(\.id), [1, 2, 3])
      expectEqual(try await query.last()?.id, 3)
      let parents = try await query.with { $0.parent }.all()
      #expect(parents.map { $0.1?.id } == [3, 1, 2])
      expectEqual(
        try await chores.filter { $0.id < 4 }.order { ($0.parent.span, $0.id) }.all().map(\.id),
        [2, 3, 1])
      let children = try await chores.order { $0.id }
        .with { $0.children.order { $0.span.descending } }.all()
      #expect(children.map { $0.1.map(\.id) } == [[2], [3], [1], []])
      var found: [Int] = []
      var cursor: PageCursor?
      repeat {
        let page = try await query.page(after: cursor, size: 1)
        found += page.items.map(\.id)
        cursor = page.next
      } while cursor != nil
      #expect(found == [1, 2, 3])
    }
  }

  @Test(
    "different values and groups are ordered by the column",
    arguments: FixtureDatabase.all(.postgresql))
  func distinct(database: FixtureDatabase) async throws {
    try await withChores(database) { chores in
      let spans: [String?] = ["09:00:00", "10:00:00", "100:00:00"]
      let all: [String?] = try await chores.select { $0.span }.distinct().order { $0.span }.all()
      #expect(all == spans)
      let pairs = try await chores.select { ($0.span, $0.id) }.distinct()
        .order { ($0.span.descending, $0.id) }.all()
      #expect(pairs.map(\.1) == [3, 2, 4, 1])
      let two: [String?] = try await chores.select { $0.span }.distinct().order { $0.span }.limit(2)
        .all()
      #expect(two == Array(spans.prefix(2)))
      expectEqual(try await chores.select { $0.span }.distinct().count(), 3)
      let groups = try await chores.grouped { $0.span }.order { $0.span.descending }.count()
      #expect(groups.map(\.0) == spans.reversed())
      #expect(groups.map(\.1) == [1, 2, 1])
      let limited = try await chores.order { $0.id }.limit(3).grouped { $0.span }
        .order { $0.span }.count()
      #expect(limited.map(\.0) == spans)
      let parents = try await chores.grouped { $0.parent.span }.order { $0.parent.span }.count()
      #expect(parents.map(\.0) == spans + [nil])
      let few = try await chores.order { $0.id }.limit(2).grouped { $0.parent.span }
        .order { $0.parent.span }.count()
      #expect(few.map(\.0) == ["09:00:00", "100:00:00"])
    }
  }

  @Test("JSON is compared as jsonb", arguments: FixtureDatabase.all(.postgresql))
  func json(database: FixtureDatabase) async throws {
    try await withChores(database) { chores in
      let query = chores.filter { $0.id < 4 }
      expectEqual(try await query.select { $0.meta }.distinct().all().count, 2)
      expectEqual(try await query.select { $0.meta }.distinct().count(), 2)
      let metas: [JSON?] = try await query.select { $0.meta }.distinct().order { $0.meta }.all()
      #expect(metas == [[:], ["a": 1]])
      let groups = try await query.grouped { $0.meta }.order { $0.meta.descending }.count()
      #expect(groups.map(\.0) == [["a": 1], [:]])
      #expect(groups.map(\.1) == [2, 1])
      expectEqual(try await query.order { ($0.meta, $0.id) }.all().map(\.id), [3, 1, 2])
      expectEqual(try await query.select { $0.metas }.distinct().all().count, 2)
      expectEqual(
        try await query.filter { $0.metas == [1, 2] }.order { $0.id }.all().map(\.id), [1, 2])
      expectEqual(try await query.count(distinct: { $0.metas }), 2)
      let first = try await query.order { $0.meta }.page(after: nil, size: 1)
      let second = try await query.order { $0.meta }.page(after: first.next, size: 1)
      #expect(first.items.map(\.id) == [3] && second.items.map(\.id) == [1])
    }
  }

  @Test("XML is compared as text", arguments: FixtureDatabase.all(.postgresql))
  func xml(database: FixtureDatabase) async throws {
    try await withChores(database) { chores in
      let pages: [String?] = try await chores.select { $0.page }.distinct().order { $0.page }.all()
      #expect(pages == ["<a/>", "<b/>", nil])
      let groups = try await chores.grouped { $0.page }.order { $0.page.descending }.count()
      #expect(groups.map(\.0) == [nil, "<b/>", "<a/>"] && groups.map(\.1) == [1, 2, 1])
      expectEqual(try await chores.count(distinct: { $0.page }), 2)
      expectEqual(try await chores.filter { $0.page == "<a/>" }.all().map(\.id), [2])
      expectEqual(
        try await chores.filter { $0.page.in(["<b/>", "<c/>"]) }.order { $0.id }.all().map(\.id),
        [1, 3])
      let first = try await chores.order { $0.page }.page(after: nil, size: 2)
      let second = try await chores.order { $0.page }.page(after: first.next, size: 2)
      #expect(first.items.map(\.id) == [2, 1] && second.items.map(\.id) == [3, 4])
    }
  }

  @Test(
    "a column that is named like a function is ordered by",
    arguments: FixtureDatabase.all(.postgresql))
  func functionName(database: FixtureDatabase) async throws {
    try await withChores(database) { chores in
      let query = chores.filter { $0.id < 4 }.order { $0.lower }
      let found = try await query.select { ($0.lower.lowercased, $0.id) }.all()
      let expected = try await query.all().map(\.id)
      #expect(found.map(\.1) == expected)
      let texts = try query.select { ($0.lower.lowercased, $0.id) }.statement()
      #expect(texts.sql.hasSuffix(#"ORDER BY "chore"."lower""#))
    }
  }
}

private struct Chore: ReadableEntity {
  let id: Int
  let span: String?

  static let table = TableDescription(
    "chore", primaryKey: [0],
    columns: [
      .init("id", .integer), .init("span", .other("interval")), .init("meta", .json),
      .init("metas", .list(.json)), .init("lower", .text), .init("parent", .integer),
      .init("page", .other("xml")),
    ])

  init(_row row: inout DatabaseRow) throws {
    id = try row.read(0)
    span = try row.read(1)
  }

  struct Columns: EntityColumns {
    let _scope: Int
    var id: EntityColumn<Chore, Int> { .init(_index: 0, _scope) }
    var span: EntityColumn<Chore, String?> { .init(_index: 1, _scope) }
    var meta: EntityColumn<Chore, JSON?> { .init(_index: 2, _scope) }
    var metas: EntityColumn<Chore, [JSON]> { .init(_index: 3, _scope) }
    var lower: EntityColumn<Chore, String?> { .init(_index: 4, _scope) }
    var page: EntityColumn<Chore, String?> { .init(_index: 6, _scope) }
    var parent: ToOptional<Chore, Chore> { .init(_scope, _from: 5, to: 0) }
    var children: ToMany<Chore, Chore> { .init(_scope, _of: 0, by: 5) }
  }
}
