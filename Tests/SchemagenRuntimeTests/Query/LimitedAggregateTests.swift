import SchemagenRuntime
import Testing

@Suite("Aggregates of limited queries")
struct LimitedAggregateTests {
  @Test(
    "relations are computed within the limits, also in a schema", arguments: FixtureDatabase.all)
  func relations(database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let isSQLite = session.dialect == .sqlite
      let table = isSQLite ? "branch" : "garden.branch"
      if !isSQLite { try await session.execute("CREATE SCHEMA IF NOT EXISTS garden") }
      try await session.execute(SQLText(raw: "DROP TABLE IF EXISTS \(table)"))
      try await session.execute(
        SQLText(raw: "CREATE TABLE \(table) (id INTEGER PRIMARY KEY, stem INTEGER)"))
      try await session.execute(
        SQLText(raw: "INSERT INTO \(table) VALUES (1, NULL), (2, 1), (3, 1), (4, 2), (5, 4)"))
      let branches = EntityQuery<Branch>(session).order { $0.id }
      for query in [branches, branches.limit(4)] {
        expectEqual(try await query.max { $0.branches.count }, 2)
        expectEqual(try await query.filter { $0.stem.id > 0 }.min { $0.stem.id }, 1)
        expectEqual(try await query.max { $0.branches.filter { $0.id > 2 }.count }, 1)
      }
      expectEqual(try await branches.limit(4).sum { $0.branches.count }, 4)
      expectEqual(try await branches.limit(4).sum { $0.stem.id }, 4)
      let groups = try await branches.limit(4).grouped { $0.stem.id }
        .having { $0.branches.count.sum >= $0.stem.id.min || $0.id.max == 1 }
        .order { $0.stem.id }.sum { $0.branches.count }
      #expect(groups.map(\.0) == [1, nil] && groups.map(\.1) == [1, 2])
      let keyed = try await branches.offset(1).grouped { $0.branches.count }
        .order { $0.branches.count.descending }.count()
      #expect(keyed.map(\.0) == [1, 0] && keyed.map(\.1) == [2, 2])
      try await session.execute(SQLText(raw: "DROP TABLE \(table)"))
    }
  }
}

private struct Branch: ReadableEntity {
  let id: Int

  static let table = TableDescription(
    "branch", schema: "garden", primaryKey: [0],
    columns: [.init("id", .integer), .init("stem", .integer)])

  init(_row row: inout DatabaseRow) throws { id = try row.read(0) }

  struct Columns: EntityColumns {
    let _scope: Int
    var id: EntityColumn<Branch, Int> { .init(_index: 0, _scope) }
    var stem: ToOptional<Branch, Branch> { .init(_scope, _from: 1, to: 0) }
    var branches: ToMany<Branch, Branch> { .init(_scope, _of: 0, by: 1) }
  }
}
