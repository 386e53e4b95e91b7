import DatabaseTypes
import SQLLexicon
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("Indexes that are built while their table is in use")
struct ConcurrentIndexTests {
  private static let first = "20260101000000_first"
  private static let second = "20260102000000_second"
  private static let mark = "-- schemagen: no-transaction\n"
  private static let validity =
    "SELECT indexrelid::regclass::text || ' ' || indisvalid FROM pg_index "
    + "WHERE indrelid = 'a'::regclass ORDER BY 1"

  private func project(_ rows: String = "('x')") async throws -> MigratorProject {
    let project = try MigratorProject(.postgresql)
    try project.write(Self.first, "CREATE TABLE a (b TEXT); INSERT INTO a VALUES \(rows);")
    _ = try await project.apply()
    return project
  }

  private func run(_ sql: String, in project: MigratorProject) async throws {
    let database = try await project.connect()
    try await database.perform { try $0.run(script: sql) }
    await database.close()
  }

  @Test(
    "one that failed is named, dropped by the next run and built again",
    .enabled(if: PostgresCluster.isAvailable))
  func invalid() async throws {
    let project = try await project("('x'), ('x')")
    try project.write(
      Self.second, Self.mark + "CREATE UNIQUE INDEX CONCURRENTLY \"I\" ON a (b);\nSELECT 1;")
    let error = try #require(await project.failure())
    #expect(error.place == "migrations/\(Self.second)/migration.sql:2:1")
    #expect(
      error.help.contains(
        "It left the index \"public\".\"I\", which is invalid; the next run drops it and builds it again."
      ))
    #expect(try await project.rows(Self.validity) == ["\"I\" false"])
    try await run("DELETE FROM a", in: project)
    #expect(try await project.apply() == [Self.second])
    #expect(try await project.rows(Self.validity) == ["\"I\" true"])
  }

  @Test(
    "a valid one of the same definition counts as built, another one is an error",
    .enabled(if: PostgresCluster.isAvailable))
  func valid() async throws {
    let project = try await project()
    try await run("CREATE INDEX i ON a (lower(b)) WHERE b IS NOT NULL", in: project)
    try project.write(
      Self.second, Self.mark + "CREATE INDEX CONCURRENTLY i ON a (b);")
    let error = try #require(await project.failure())
    #expect(error.message.contains("elation \"i\" already exists"))
    #expect(
      error.help.contains {
        $0.hasPrefix("An index with this name has another definition: CREATE INDEX i")
      })
    try project.write(
      Self.second,
      Self.mark
        + "CREATE INDEX CONCURRENTLY \"i\" ON \"public\".\"a\" (lower(b)) WHERE b IS NOT NULL;")
    #expect(try await project.apply() == [Self.second])
  }

  @Test(
    "one that was built or dropped before its note was written is not built or dropped again",
    .enabled(if: PostgresCluster.isAvailable))
  func unnoted() async throws {
    let project = try await project()
    let create = "CREATE INDEX CONCURRENTLY i ON a ((b IN ('a', 'b')));"
    let drop = "DROP INDEX CONCURRENTLY gone;"
    try project.write(Self.second, Self.mark + create + "\n" + drop)
    let database = try await project.connect()
    try await database.perform { try $0.run(script: "CREATE INDEX gone ON a (b)") }
    // The note after the statement cannot be written, as if the runner died before.
    let block =
      "ALTER TABLE _schemagen_migrations ADD CONSTRAINT stop CHECK (statements_done <> 1) NOT VALID"
    try await database.perform { try $0.run(script: block) }
    #expect(await project.failure()?.code == .failed)
    let dead = block.replacing("<> 1", with: "<> 2").replacing("stop", with: "halt")
    try await database.perform {
      try $0.run(script: "ALTER TABLE _schemagen_migrations DROP CONSTRAINT stop; " + dead)
    }
    let identifier = try await project.rows("SELECT 'i'::regclass::oid::text")
    #expect(await project.failure()?.code == .failed)
    try await database.perform {
      try $0.run(script: "ALTER TABLE _schemagen_migrations DROP CONSTRAINT halt")
    }
    await database.close()
    #expect(try await project.apply() == [Self.second])
    #expect(try await project.rows("SELECT 'i'::regclass::oid::text") == identifier)
    #expect(try await project.rows(Self.validity) == ["i true"])
  }

  @Test(
    "one for which the server still waits, after its runner has gone, is not built a second time",
    .enabled(if: PostgresCluster.isAvailable))
  func orphaned() async throws {
    let project = try await project()
    let create = "CREATE INDEX CONCURRENTLY i ON a (b)"
    try project.write(Self.second, Self.mark + create + ";")
    // It fails, after the note that it was begun.
    try await run("ALTER TABLE a RENAME TO away", in: project)
    #expect(await project.failure()?.code == .failed)
    try await run("ALTER TABLE away RENAME TO a", in: project)
    let database = try await project.connect()
    try await database.withConnection { holder in
      try await holder.perform { try $0.run(script: "BEGIN; LOCK TABLE a") }
      let orphan = Task { try await run(create, in: project) }
      let waiting =
        "SELECT query FROM pg_stat_activity WHERE datname = current_database() "
        + "AND wait_event_type = 'Lock' AND query LIKE 'CREATE%'"
      while try await project.rows(waiting).isEmpty { try await Task.sleep(for: .milliseconds(10)) }
      let error = try #require(await project.failure())
      #expect(error.code == .locked)
      #expect(error.message.contains(", which still runs \(create)"))
      // A runner that waits keeps no transaction open, which the build might have to wait for.
      let next = Task { try await project.apply(patience: .seconds(600)) }
      try await Task.sleep(for: .seconds(2))
      let open =
        "SELECT pid::text FROM pg_stat_activity WHERE datname = current_database() "
        + "AND state = 'idle in transaction' AND application_name LIKE 'schemagen on %'"
      // It asks again and again, each time in a transaction of a moment.
      var isOpen = true
      for _ in 0..<200 where isOpen {
        try await Task.sleep(for: .milliseconds(50))
        isOpen = try await !project.rows(open).isEmpty
      }
      #expect(!isOpen)
      try await holder.perform { try $0.run(script: "ROLLBACK") }
      try await orphan.value
      let identifier = try await project.rows("SELECT 'i'::regclass::oid::text")
      #expect(try await next.value == [Self.second])
      #expect(try await project.rows("SELECT 'i'::regclass::oid::text") == identifier)
    }
    await database.close()
  }

  @Test(
    "it is built whatever the defaults of the role and however many runners wait",
    .enabled(if: PostgresCluster.isAvailable),
    arguments: ["read committed", "repeatable read", "serializable"])
  func defaults(isolation: String) async throws {
    let project = try await project()
    let name = String(project.url.split(separator: "/").last ?? "")
    try await run(
      """
      INSERT INTO a SELECT generate_series(1, 20000)::text;
      ALTER DATABASE \(name) SET default_transaction_isolation = '\(isolation)';
      ALTER DATABASE \(name) SET idle_in_transaction_session_timeout = '200ms';
      ALTER DATABASE \(name) SET statement_timeout = '300ms';
      DO $$ BEGIN IF current_setting('server_version_num')::int >= 170000 THEN
        EXECUTE 'ALTER DATABASE \(name) SET transaction_timeout = ''400ms''';
      END IF; END $$;
      """, in: project)
    try project.write(
      Self.second,
      Self.mark + "CREATE INDEX CONCURRENTLY i ON a (b);\nSELECT pg_sleep(0.6);\n"
        + "CREATE INDEX CONCURRENTLY j ON a (b);\nINSERT INTO a VALUES ('last');")
    let applied = try await withThrowingTaskGroup(of: [String].self) { group in
      for _ in 0..<4 { group.addTask { try await project.apply(patience: .seconds(600)) } }
      return try await group.reduce(into: []) { $0 += $1 }
    }
    #expect(applied == [Self.second])
    #expect(try await project.rows(Self.validity) == ["i true", "j true"])
    #expect(try await project.rows("SELECT b FROM a WHERE b = 'last'") == ["last"])
  }

  @Test(
    "the names of an index and its table are found in a statement",
    arguments: [
      ("CREATE INDEX CONCURRENTLY i ON a (b)", "i", "a"),
      (
        "create unique index concurrently if not exists \"I\" on only s.\"A\" using gin (b)", "I",
        "s.\"A\""
      ),
      ("CREATE INDEX i ON a (b)", nil, nil), ("CREATE INDEX CONCURRENTLY ON a (b)", nil, nil),
    ] as [(String, String?, String?)])
  func names(text: String, name: String?, table: String?) throws {
    let statement = try #require(
      try MigrationScript("-- schemagen: no-transaction\n" + text, dialect: .postgresql).body.first)
    let wanted = name.flatMap { name in
      table.map { ConcurrentIndex.created(.init(name: name, table: $0)) }
    }
    #expect(ConcurrentIndex(statement) == wanted)
  }

  @Test(
    "definitions are compared as they are meant",
    arguments: [
      ("CREATE INDEX CONCURRENTLY i ON a (b)", "CREATE INDEX i ON public.a USING btree (b)", true),
      (
        "CREATE INDEX i ON \"a\" (b DESC NULLS FIRST, c ASC NULLS LAST)",
        "CREATE INDEX i ON public.a USING btree (b DESC, c)", true
      ),
      (
        "CREATE INDEX i ON a (b DESC NULLS LAST)",
        "CREATE INDEX i ON public.a USING btree (b DESC)", false
      ),
      (
        "CREATE INDEX i ON a (b) WHERE s = 'x'",
        "CREATE INDEX i ON public.a USING btree (b) WHERE (s = 'x'::text)", true
      ),
      ("CREATE UNIQUE INDEX i ON a (b)", "CREATE INDEX i ON public.a USING btree (b)", false),
      (
        "CREATE INDEX i ON a (((b + c) * d))",
        "CREATE INDEX i ON public.a USING btree ((b + (c * d)))", false
      ),
    ])
  func definitions(written: String, kept: String, areSame: Bool) {
    #expect((IndexWords(written) == IndexWords(kept)) == areSame)
  }
}
