import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import Foundation
import PostgreSQLIntrospection
import SchemagenRuntime
import TestSupport
import Testing

@Suite("Sessions that read PostgreSQL's catalogs", .enabled(if: PostgresCluster.isAvailable))
struct PostgreSQLSessionTests {
  private static let script = """
    CREATE SCHEMA app;
    CREATE TYPE app.mood AS ENUM ('sad', 'happy');
    CREATE TABLE app.users (
      id serial PRIMARY KEY, name text NOT NULL, mood app.mood DEFAULT 'sad', added timestamptz
        DEFAULT '2026-01-02 00:00:00+00', CHECK (name <> ''));
    CREATE INDEX users_name ON app.users (lower(name));
    CREATE VIEW app.names AS SELECT name FROM app.users;
    """

  @Test("without names of schemas, the current one is read and its objects are not qualified")
  func currentSchema() async throws {
    let database = try CatalogDatabase(Self.script + "CREATE TABLE public.other (id int)")
    try database.cluster.execute(
      "ALTER DATABASE \(database.name) SET search_path = missing, app, public", in: database.name)
    let live = try await database.read(nil)
    #expect(live.schema.schemas.isEmpty)
    #expect(live.schema.tables.map(\.name.description) == ["users"])
    #expect(live.schema.tables.first?.name.schema == nil)
    #expect(live.schema.enums.map(\.name.description) == ["mood"])
    #expect(
      live.schema.tables.first?.column(named: "mood")?.type.enumeration?.description == "mood")
    #expect(live.carried.map(\.name) == ["names"])
    #expect(live.listed.map(\.name) == ["public"])
  }

  @Test("a schema that the role may not use is not taken for an empty one")
  func closedSchema() async throws {
    let database = try CatalogDatabase(Self.script + "CREATE TABLE public.other (id int)")
    let role = "closed_\(database.name)"
    try database.cluster.execute(
      """
      CREATE ROLE \(role); REVOKE ALL ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA app TO \(role)
      """, in: database.name)
    let error = await #expect(throws: DatabaseError.self) {
      try await database.perform { connection in
        try connection.run(script: "SET ROLE \(role)")
        _ = try Introspector().read(connection, schemas: nil)
      }
    }
    #expect(error?.code == .permission)
    #expect(error?.message.contains("\"public\"") ?? false)
    #expect(error?.message.contains("no USAGE") ?? false)
    let live = try await database.perform { connection in
      try connection.run(script: "SET ROLE \(role)")
      return try Introspector().read(connection, schemas: ["app"])
    }
    #expect(live.listed.map(\.reason) == ["the role has no USAGE on it"])
  }

  @Test("an empty database has nothing, and its empty public schema is not listed")
  func empty() async throws {
    let database = try CatalogDatabase("CREATE SCHEMA app")
    let live = try await database.read(["app", "missing"])
    #expect(live == LiveDatabase(schema: DatabaseSchema(dialect: .postgresql, schemas: ["app"])))
    let nothing = try await database.read([])
    #expect(nothing.schema == DatabaseSchema(dialect: .postgresql))
    #expect(nothing.listed.map(\.name) == ["app"])
  }

  @Test("everything in a schema whose name needs quotes has its place")
  func quotedSchema() async throws {
    let database = try CatalogDatabase(
      #"""
      CREATE SCHEMA "My ""App"; CREATE TABLE "My ""App".t (id int PRIMARY KEY, b text);
      CREATE SCHEMA "on"; CREATE TABLE "on".t (id int, CONSTRAINT " on ""My """"App""." CHECK (id > 0));
      CREATE FUNCTION "My ""App".f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      CREATE TRIGGER tr AFTER INSERT ON "My ""App".t EXECUTE FUNCTION "My ""App".f();
      CREATE TRIGGER tr AFTER INSERT ON "on".t EXECUTE FUNCTION "My ""App".f();
      CREATE OPERATOR "My ""App".=== (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
      CREATE OPERATOR "on".=== (LEFTARG = int, RIGHTARG = int, FUNCTION = int4eq);
      COMMENT ON SCHEMA "My ""App" IS 'schema'; COMMENT ON SCHEMA "on" IS 'other schema';
      COMMENT ON FUNCTION "My ""App".f() IS 'function';
      COMMENT ON CONSTRAINT t_pkey ON "My ""App".t IS 'key';
      COMMENT ON CONSTRAINT " on ""My """"App""." ON "on".t IS 'other check';
      COMMENT ON TRIGGER tr ON "My ""App".t IS 'trigger';
      COMMENT ON TRIGGER tr ON "on".t IS 'other trigger';
      """#)
    let live = try await database.read(["My \"App"])
    let comments = live.carried.filter { $0.kind.words == "comment" }
    #expect(
      Set(comments.compactMap { $0.definition.components(separatedBy: " IS ").last })
        == ["'schema'", "'function'", "'key'", "'trigger'"])
    #expect(
      live.listed.map(\.name) == ["on", #""My ""App".===(integer,integer)"#])
  }

  @Test("a role that owns nothing and may only connect reads the same")
  func limitedRole() async throws {
    let database = try CatalogDatabase(
      Self.script
        + """
        CREATE ROLE limited_\(UInt32.random(in: 0 ... .max)) LOGIN;
        REVOKE ALL ON SCHEMA app, public FROM PUBLIC;
        """)
    let role = try database.cluster.execute(
      "SELECT rolname FROM pg_roles WHERE rolname LIKE 'limited%' ORDER BY oid DESC LIMIT 1",
      in: database.name)
    let name = role.filter { !$0.isWhitespace }
    let limited = try await database.read(["app", "public"], as: name)
    #expect(limited == (try await database.read(["app", "public"])))
    #expect(limited.schema.tables.count == 1)
    await #expect(throws: DatabaseError.self) {
      try await database.perform(as: name) { try $0.run(script: "SELECT * FROM app.users") }
    }
  }

  @Test("settings of the session and temporary tables do not change what is read")
  func settings() async throws {
    let database = try CatalogDatabase(Self.script)
    let plain = try await database.read(["app"])
    let odd = try await database.perform { connection in
      try connection.run(
        script: """
          SET search_path = app; SET TimeZone = 'Asia/Kolkata'; SET DateStyle = 'SQL, DMY';
          SET quote_all_identifiers = on; SET extra_float_digits = -15;
          SET default_transaction_isolation = 'serializable';
          CREATE TEMP TABLE pg_class (oid oid); CREATE TEMP TABLE pg_attribute (attrelid oid)
          """)
      return try Introspector().read(connection, schemas: ["app"])
    }
    #expect(odd == plain)
  }

  @Test("an index that could not be built is listed")
  func invalidIndex() async throws {
    let database = try CatalogDatabase(
      Self.script + "INSERT INTO app.users (name) VALUES ('a'), ('a')")
    #expect(throws: PostgresClusterError.self) {
      try database.cluster.execute(
        "CREATE UNIQUE INDEX CONCURRENTLY broken ON app.users (name)", in: database.name)
    }
    let live = try await database.read(["app"])
    #expect(live.schema.tables.first?.indexes.map(\.name) == ["users_name"])
    #expect(live.listed.map(\.name) == ["app.users.broken"])
  }

  @Test("objects that another session creates and drops meanwhile do not matter")
  func races() async throws {
    let database = try CatalogDatabase(Self.script)
    let plain = try await database.read(["app"])
    async let changes: Void = database.perform { connection in
      for _ in 1...40 {
        try connection.run(
          script: """
            CREATE SCHEMA other;
            CREATE TABLE other.brief (id serial PRIMARY KEY, name text CHECK (name <> ''));
            CREATE INDEX brief_name ON other.brief (lower(name)) WHERE id > 1;
            CREATE FUNCTION other.f() RETURNS int LANGUAGE sql AS 'SELECT 1';
            CREATE VIEW other.v AS SELECT id FROM other.brief
            """)
        try connection.run(script: "DROP VIEW other.v; DROP FUNCTION other.f()")
        try connection.run(script: "DROP SCHEMA other CASCADE")
      }
    }
    for _ in 1...10 {
      let live = try await database.read(["app", "other"])
      #expect(live.schema.tables.contains(plain.schema.tables[0]))
    }
    try await changes
    #expect(try await database.read(["app"]) == plain)
  }
}
