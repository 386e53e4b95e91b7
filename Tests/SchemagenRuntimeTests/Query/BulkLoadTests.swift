import Foundation
import TestSupport
import Testing

@testable import SchemagenRuntime

@Suite("Loading many rows") struct BulkLoadTests {
  @Test(
    "a load stores what a statement stores, of every type",
    .enabled(if: PostgresCluster.isAvailable))
  func values() async throws {
    let columns: [(String, ColumnType)] = [
      ("SMALLINT", .smallint), ("INTEGER", .integer), ("BIGINT", .bigint), ("OID", .oid),
      ("REAL", .real), ("DOUBLE PRECISION", .double),
      ("NUMERIC(12,4)", .decimal(precision: 12, scale: 4)),
      ("TEXT", .text), ("VARCHAR(30)", .text), ("CHAR(8)", .text), ("UUID", .uuid),
      ("TIMESTAMP(3)", .timestamp(precision: 3)), ("TIMESTAMPTZ(6)", .timestamptz(precision: 6)),
      ("DATE", .date), ("TIME(6)", .time(precision: 6)), ("TIMETZ(6)", .timetz(precision: 6)),
      ("JSON", .json), ("JSONB", .jsonb), ("BYTEA", .bytes), ("mood", .enumeration("mood")),
      ("BOOLEAN", .boolean), ("INTEGER[]", .list(.integer)), ("UUID[]", .list(.uuid)),
    ]
    let table = TableDescription(
      "all_types", primaryKey: [],
      columns: columns.enumerated().map { ColumnDescription("c\($0.offset)", $0.element.1) })
    var rows = BoundParameters()
    try Self.appendRows(to: &rows)
    var set = ColumnSet()
    for index in columns.indices { set.insert(index) }
    let rowCount = rows.count / columns.count
    #expect(rowCount == 3 && rows.count == rowCount * columns.count)
    let sql = try #require(PostgreSQLGrammar().load(into: table, set))
    var writer = SQLWriter(PostgreSQLGrammar(), "")
    writer.writeInsert(into: table, rows: Array(repeating: set, count: rowCount))
    let insert = BoundStatement(sql: writer.sql, parameters: rows)
    let values = rows
    try await TestDatabase.postgresql.withDatabase(parameters: "?connection_limit=1") { db in
      try await db.execute("CREATE TYPE mood AS ENUM ('sad', 'so so')")
      let list = columns.enumerated().map { "c\($0.offset) \($0.element.0)" }
      try await db.execute(SQLText(raw: "CREATE TABLE all_types (\(list.joined(separator: ", ")))"))
      let loaded = try await db.perform { connection in
        try connection.execute(insert)
        let loader = try #require(connection.driver as? any BulkLoader)
        try loader.beginLoad(sql)
        try loader.load(values, columnCount: columns.count)
        return try loader.endLoad()
      }
      #expect(loaded == rowCount)
      let texts = try await db.query("SELECT all_types::text FROM all_types") {
        try $0.read(0, as: String.self)
      }
      #expect(texts.count == 2 * rowCount)
      #expect(texts.prefix(rowCount).elementsEqual(texts.suffix(rowCount)))
    }
  }

  /// Ordinary values, extreme ones, and NULLs.
  private static func appendRows(to rows: inout BoundParameters) throws {
    let date = Date(timeIntervalSince1970: 1_700_000_000.123456)
    for isExtreme in [false, true] {
      try rows.append(isExtreme ? -32_768 : 7, as: .smallint)
      try rows.append(isExtreme ? Int(Int32.min) : 7, as: .integer)
      try rows.append(isExtreme ? Int.min : 7, as: .bigint)
      try rows.append(isExtreme ? Int(UInt32.max) : 7, as: .oid)
      try rows.append(isExtreme ? -0.1 : 1.5, as: .real)
      try rows.append(isExtreme ? Double.infinity : 1.5, as: .double)
      let decimal = Decimal(string: isExtreme ? "-12345678.0001" : "100.5") ?? 0
      try rows.append(decimal, as: .decimal(precision: 12, scale: 4))
      try rows.append(isExtreme ? "" : "plain", as: .text)
      try rows.append(isExtreme ? "\u{1F600}\n\t\\\"'" : "plain", as: .text)
      try rows.append(isExtreme ? "12345678" : "abc", as: .text)
      try rows.append(UUID(), as: .uuid)
      try rows.append(isExtreme ? Date.distantPast : date, as: .timestamp(precision: 3))
      try rows.append(isExtreme ? Date.distantPast : date, as: .timestamptz(precision: 6))
      try rows.append(isExtreme ? Date.distantPast : date, as: .date)
      try rows.append(date, as: .time(precision: 6))
      try rows.append(date, as: .timetz(precision: 6))
      try rows.append(JSON.string(isExtreme ? "é" : "e"), as: .json)
      try rows.append(JSON.string(isExtreme ? "é" : "e"), as: .jsonb)
      try rows.append(isExtreme ? Data() : Data([0, 255]), as: .bytes)
      try rows.append(isExtreme ? "so so" : "sad", as: .enumeration("mood"))
      try rows.append(isExtreme, as: .boolean)
      try rows.append(isExtreme ? [] : [1, 2], as: .list(.integer))
      try rows.append([UUID(), UUID()], as: .list(.uuid))
    }
    let types: [ColumnType] = [
      .smallint, .integer, .bigint, .oid, .real, .double, .decimal(precision: 12, scale: 4), .text,
      .text, .text, .uuid, .timestamp(precision: 3), .timestamptz(precision: 6), .date,
      .time(precision: 6), .timetz(precision: 6), .json, .jsonb, .bytes, .enumeration("mood"),
      .boolean, .list(.integer), .list(.uuid),
    ]
    for type in types { rows.appendNull(as: type) }
  }

  @Test(
    "a violated constraint is the same error for few rows and for many",
    arguments: FixtureDatabase.all)
  func errors(_ database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let tags = TagRepository(session)
      try await tags.create(.init(name: "5"))
      var errors: [DatabaseError?] = []
      for count in [6, 3_000] {
        errors.append(
          await databaseError {
            _ = try await tags.createMany((0..<count).map { .init(name: "\($0)") })
          })
      }
      #expect(errors[0]?.code == .constraint(.unique))
      #expect(errors[1]?.code == errors[0]?.code)
      #expect(errors[1]?.sqlState == errors[0]?.sqlState)
      #expect(errors[1]?.constraint == errors[0]?.constraint)
      #expect(errors[1]?.table == errors[0]?.table)
      #expect(errors[1]?.columns == errors[0]?.columns)
      #expect(errors[1]?.detail == errors[0]?.detail)
      let count = try await tags.count()
      #expect(count == 1)
    }
  }

  @Test("drafts that change the columns they set keep their order", arguments: FixtureDatabase.all)
  func order(_ database: FixtureDatabase) async throws {
    try await database.withPeople { users in
      let alice = try await users.get(email: "alice@example.com")
      let posts = PostRepository(users.session)
      let drafts = (0..<5_003).map { n in
        Post.Draft(
          title: "\(n)", authorID: alice.id, views: (n / 1_111).isMultiple(of: 2) ? nil : Int64(n))
      }
      let found1 = try await posts.createMany(drafts)
      #expect(found1 == 5_003)
      let stored = try await posts.order { $0.id }.all()
      #expect(stored.map(\.title) == drafts.map(\.title))
      #expect(stored.map(\.views) == drafts.map { $0.views ?? 7 })
    }
  }

  @Test(
    "rows with types that are not loaded are inserted", arguments: FixtureDatabase.all(.postgresql))
  func others(_ database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let documents = DocumentRepository(session)
      let drafts = (0..<1_200).map { (n: Int) in
        Document.Draft(id: n, keywords: ["a", "\(n)"], roles: [.admin], origin: "10.0.0.1")
      }
      let count = try await documents.createMany(drafts)
      let last = try await documents.get(id: 1_199)
      #expect(count == 1_200 && last.keywords == ["a", "1199"])
    }
  }

  @Test("a table that takes no load gets statements", arguments: FixtureDatabase.all(.postgresql))
  func refused(_ database: FixtureDatabase) async throws {
    try await database.withSession { session in
      try await session.transaction { tx in
        // https://www.postgresql.org/docs/current/sql-copy.html: not with row-level security.
        try await tx.perform { connection in
          try connection.run(
            script: """
              CREATE ROLE loader; ALTER TABLE "Tag" ENABLE ROW LEVEL SECURITY;
              CREATE POLICY everything ON "Tag" USING (true) WITH CHECK (true);
              GRANT ALL ON "Tag" TO loader;
              DO $$ BEGIN
                EXECUTE format('GRANT USAGE ON SCHEMA %I TO loader', current_schema());
              END $$;
              SET LOCAL ROLE loader
              """)
        }
        let count = try await TagRepository(tx).createMany(
          (0..<2_000).map { .init(name: "\($0)") })
        #expect(count == 2_000)
        try await tx.perform { connection in
          try connection.run(script: "RESET ROLE; DROP OWNED BY loader; DROP ROLE loader")
        }
      }
      let found2 = try await TagRepository(session).count()
      #expect(found2 == 2_000)
    }
  }

  @Test(
    "a draft that cannot be stored ends the load, and nothing of it stays",
    arguments: FixtureDatabase.all)
  func encoding(_ database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let tags = TagRepository(session)
      let drafts = (0..<4_000).map { Tag.Draft(name: $0 == 3_500 ? "a\0b" : "\($0)") }
      let error = await databaseError { _ = try await tags.createMany(drafts) }
      #expect(error?.code == .valueOutOfRange)
      #expect(error?.columns == ["name"])
      let found3 = try await tags.count()
      #expect(found3 == 0)
      let found4 = try await tags.createMany([.init(name: "a")])
      #expect(found4 == 1)
    }
  }

  @Test("a task that is cancelled while it loads stores nothing", arguments: FixtureDatabase.all)
  func cancelled(_ database: FixtureDatabase) async throws {
    try await database.withSession { session in
      let tags = TagRepository(session)
      let drafts = (0..<100_000).map { Tag.Draft(name: "\($0)") }
      let task = Task { try await tags.createMany(drafts) }
      try await Task.sleep(for: .milliseconds(30))
      task.cancel()
      let result = await task.result
      #expect(throws: CancellationError.self) { try result.get() }
      let found5 = try await tags.count()
      #expect(found5 == 0)
    }
  }
}
