import DatabaseIntrospection
import DatabaseSchema
import SchemagenRuntime
import TestSupport
import Testing

@Suite("The fate of each object of PostgreSQL", .enabled(if: PostgresCluster.isAvailable))
struct PostgreSQLFateTests {
  @Test(
    "what pg_dump writes is mapped, carried or listed",
    arguments: CatalogDatabase.fixtures.names(endingIn: ".sql"))
  func dump(name: String) async throws {
    guard let database = try CatalogDatabase(fixture: name) else { return }
    let live = try await database.read(["public", "app"])
    let dump = try DumpEntry.all(in: database)
    #expect(!dump.isEmpty)
    let unread = Set(live.listed.filter { $0.kind.words == "database schema" }.map(\.name))
    let placed = live.entries
    // Indexes and keys that a partition has from its table are a part of that.
    let attached = Set(dump.filter { $0.kind == "INDEX ATTACH" }.map(\.name))
    let lost = dump.filter { entry in
      if unread.contains(entry.schema) || placed.contains(entry) { return false }
      switch entry.kind {
      case "INDEX ATTACH": return false
      // The tables of a publication are a part of it.
      case "PUBLICATION TABLE":
        return !live.listed.contains { entry.name.hasPrefix($0.name + " ") }
      case "INDEX": return !attached.contains(entry.name)
      case "CONSTRAINT":
        return !attached.contains { entry.name.hasSuffix(" \($0)") }
      case "COMMENT", "ACL": return false
      default: return true
      }
    }
    #expect(lost.isEmpty)
    let comments = dump.filter { entry in
      entry.kind == "COMMENT" && !unread.contains(entry.schema) && !placed.contains(entry)
    }
    #expect(comments.count == live.carried.filter { $0.kind.words == "comment" }.count)
    let privileges = Set(
      live.carried.filter { $0.kind.words == "privilege" }.map(\.name))
    #expect(
      privileges.count == dump.filter { $0.kind == "ACL" && !unread.contains($0.schema) }.count)
  }

  @Test(
    "the catalogs hold as many columns, keys, checks and indexes",
    arguments: CatalogDatabase.fixtures.names(endingIn: ".sql"))
  func counts(name: String) async throws {
    guard let database = try CatalogDatabase(fixture: name) else { return }
    let live = try await database.read(["public", "app"])
    let tables = live.schema.tables
    func carried(_ words: String) -> Int { live.carried.count { $0.kind.words == words } }
    #expect(
      try await count(
        database,
        """
        pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE c.relkind IN ('r', 'p')
        AND NOT c.relispartition AND a.attnum > 0 AND NOT a.attisdropped AND c.relnamespace::regnamespace
        """) == tables.map(\.columns.count).reduce(0, +))
    let constraints = "pg_constraint k WHERE k.conrelid <> 0 AND k.conislocal AND k.contype"
    let schema = "AND k.connamespace::regnamespace"
    #expect(
      try await count(database, "\(constraints) = 'p' \(schema)")
        == tables.count { $0.primaryKey != nil } + carried("primary key"))
    #expect(
      try await count(database, "\(constraints) = 'c' \(schema)")
        == tables.map(\.checks.count).reduce(0, +) + carried("check constraint"))
    #expect(
      try await count(database, "\(constraints) = 'f' \(schema)")
        == tables.map(\.foreignKeys.count).reduce(0, +) + carried("foreign key"))
    #expect(
      try await count(database, "\(constraints) IN ('u', 'x') \(schema)")
        == carried("unique constraint") + carried("exclusion constraint"))
    #expect(
      try await count(
        database,
        """
        pg_index i JOIN pg_class x ON x.oid = i.indexrelid
        WHERE NOT i.indisprimary AND NOT i.indisexclusion AND NOT x.relispartition
        AND x.relnamespace::regnamespace
        """) == tables.map(\.indexes.count).reduce(0, +) + carried("index"))
  }

  private func count(_ database: CatalogDatabase, _ rest: String) async throws -> Int {
    let sql = "SELECT count(*) FROM \(rest) IN ('public'::regnamespace, 'app'::regnamespace)"
    return try await database.perform {
      try $0.first(BoundStatement(sql: sql)) { try $0.read(0, as: Int.self) } ?? -1
    }
  }
}
