import DatabaseIntrospection
import DatabaseTypes
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite(
  "What a pulled schema does not say of its tables", .enabled(if: PostgresCluster.isAvailable))
struct PulledWordsTests {
  @Test(
    "comments come after what they are about, and those without it are listed")
  func comments() async throws {
    let (project, former) = try await Project.server(Self.commented)
    let new = try await project.copied()
    #expect(await project.run("db drift --url \(new) --exit-code") == .done)
    let copied = try await CarriedObject.names(in: new, .postgresql)
    let missing = try await CarriedObject.names(in: former, .postgresql).filter {
      !copied.contains($0)
    }
    #expect(
      missing == ["comment sequence public.odd", "sequence options t.odd"])
    #expect(
      project.transcript.contains("\"reason\": \"a new database has no sequence of that name\""))
  }

  @Test("what a column uses comes first, also where functions have the names of the server's own")
  func overloads() async throws {
    let (project, former) = try await Project.server(
      """
      CREATE TABLE posts (id integer PRIMARY KEY, title text);
      CREATE FUNCTION lower(posts) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $1.title $$;
      CREATE FUNCTION norm(text) RETURNS text LANGUAGE sql IMMUTABLE RETURN lower($1) || 'x';
      CREATE FUNCTION upper(varchar) RETURNS text LANGUAGE sql IMMUTABLE RETURN norm($1::text);
      ALTER TABLE posts ADD COLUMN n text DEFAULT norm('A');
      ALTER TABLE posts ADD CONSTRAINT ck CHECK (public.upper(title::varchar) <> upper(title));
      CREATE INDEX norms ON posts (norm(title));
      """)
    let new = try await project.copied()
    #expect(await project.run("db drift --url \(new) --exit-code") == .done)
    let functions =
      "SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = "
      + "'public'::regnamespace ORDER BY 1"
    let copied = try await Project.rows(functions, at: new)
    #expect(copied.count >= 3)
    #expect(try await Project.rows(functions, at: former) == copied)
  }

  private static let commented = """
    CREATE TABLE t (
      id integer PRIMARY KEY, code integer CONSTRAINT codes UNIQUE, odd integer,
      place integer CHECK (place > 0), span int4range);
    ALTER TABLE t ADD CONSTRAINT spans EXCLUDE USING gist (span WITH &&);
    COMMENT ON CONSTRAINT t_pkey ON t IS 'key'; COMMENT ON INDEX t_pkey IS 'index of the key';
    COMMENT ON CONSTRAINT codes ON t IS 'codes'; COMMENT ON INDEX codes IS 'index of codes';
    COMMENT ON CONSTRAINT t_place_check ON t IS 'check';
    COMMENT ON CONSTRAINT spans ON t IS 'spans'; COMMENT ON INDEX spans IS 'index of spans';
    CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW
      EXECUTE FUNCTION suppress_redundant_updates_trigger();
    COMMENT ON TRIGGER tr ON t IS 'trigger';
    CREATE POLICY own ON t USING (true); COMMENT ON POLICY own ON t IS 'policy';
    CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING; COMMENT ON RULE r ON t IS 'rule';
    CREATE MATERIALIZED VIEW mv AS SELECT id FROM t; CREATE INDEX mvi ON mv (id);
    COMMENT ON MATERIALIZED VIEW mv IS 'view'; COMMENT ON INDEX mvi IS 'index';
    COMMENT ON COLUMN mv.id IS 'column of the view';
    CREATE STATISTICS st ON id, code FROM t; COMMENT ON STATISTICS st IS 'statistics';
    CREATE FUNCTION ef() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
    CREATE EVENT TRIGGER ev ON sql_drop EXECUTE FUNCTION ef();
    COMMENT ON EVENT TRIGGER ev IS 'event trigger';
    CREATE SEQUENCE odd; ALTER SEQUENCE odd OWNED BY t.odd;
    ALTER TABLE t ALTER odd SET DEFAULT nextval('odd'); COMMENT ON SEQUENCE odd IS 'odd';
    CREATE SEQUENCE owned OWNED BY t.place; COMMENT ON SEQUENCE owned IS 'owned';
    CREATE DOMAIN d AS integer CONSTRAINT positive CHECK (VALUE > 0);
    COMMENT ON CONSTRAINT positive ON DOMAIN d IS 'positive';
    CREATE TYPE pair AS (a integer); COMMENT ON COLUMN pair.a IS 'first';
    """

  @Test(
    "what is recreated keeps the words that a schema does not say, also on the way down")
  func words() async throws {
    let (project, former) = try await Project.server(
      """
      CREATE TABLE t (
        id integer GENERATED ALWAYS AS IDENTITY (START WITH 5) PRIMARY KEY,
        name varchar(10) COLLATE "C" UNIQUE NULLS NOT DISTINCT, tags text[] NOT NULL, names text[],
        kind text, twin integer REFERENCES t (id) MATCH FULL,
        twice integer GENERATED ALWAYS AS (id * 2) STORED,
        CONSTRAINT short CHECK (name <> 'x') NO INHERIT);
      ALTER TABLE t ALTER name SET STORAGE plain;
      CREATE INDEX covering ON t (twice) INCLUDE (name);
      COMMENT ON INDEX covering IS 'covering';
      CREATE INDEX early ON t (twice NULLS FIRST) WITH (fillfactor = 60);
      CREATE INDEX other ON t (kind COLLATE "C");
      CREATE INDEX ranges ON t USING brin (twice int4_minmax_multi_ops (values_per_range = 16));
      """)
    let new = try await project.copied()
    let carried = try await definitions(in: former)
    #expect(carried.count > 9)
    #expect(try await definitions(in: new) == carried)
    let path = "schema/schema.prisma"
    let pulled = try #require(project.folder.read(path))
    try project.folder.write(
      path,
      pulled.replacing("VarChar(10)", with: "VarChar(20)").replacing("id * 2", with: "id * 3")
        .replacing("onDelete: NoAction", with: "onDelete: Cascade"))
    #expect(await project.run("migrate --name change --accept-data-loss") == .done)
    #expect(await project.run("migrate deploy --url \(new) --quiet") == .done)
    let down = try #require(
      project.folder.files().first { $0.hasSuffix("_change/down.sql") }.flatMap(project.folder.read)
    )
    for url in [former, new] {
      #expect(try await definitions(in: url) == carried)
      let database = try await Database.connect(url)
      try await database.perform { try $0.run(script: down) }
      await database.close()
      #expect(try await definitions(in: url) == carried)
    }
  }

  @Test(
    "a migration says which words of a recreated object go")
  func lostWords() async throws {
    let (project, _) = try await Project.server(
      """
        CREATE TABLE t (id integer PRIMARY KEY, name varchar(10) COLLATE "C", code integer);
        CREATE INDEX covering ON t (name) INCLUDE (id);
        CREATE TYPE mood AS ENUM ('sad', 'glad', 'gone');
        CREATE TABLE u (id integer PRIMARY KEY, mood mood, text text);
        CREATE INDEX sad ON u (text) INCLUDE (id) WHERE mood = 'sad';
      """)
    await project.run("db pull --quiet")
    #expect(await project.run("migrate baseline") == .done)
    let path = "schema/schema.prisma"
    let pulled = try #require(project.folder.read(path))
    try project.folder.write(
      path,
      pulled.replacing("String? @db.VarChar(10)", with: "Json?")
        .replacing("@@index([name], map", with: "@@index([code], map")
        .replacing("  gone\n", with: "")
        .replacing("  text String?", with: "  words String? @renamed(from: \"text\")")
        .replacing("@@index([text]", with: "@@index([words]"))
    #expect(await project.run("migrate --name change --create-only --accept-data-loss") == .done)
    let up = try #require(
      project.folder.files().first { $0.hasSuffix("_change/migration.sql") }
        .flatMap(project.folder.read))
    #expect(up.contains("column \"name\" of \"t\" loses"))
    #expect(up.contains("`COLLATE \"C\"`"))
    #expect(up.contains("index \"covering\" of \"t\" loses"))
    #expect(up.contains("INCLUDE (id)`"))
    // It is dropped while the type of its condition is recreated, and names a column that was renamed.
    #expect(up.contains("DROP INDEX \"sad\""))
    #expect(up.contains("index \"sad\" of \"u\" loses"))
  }

  @Test(
    "an identity, a list that refuses NULL and a constraint with INCLUDE come back on the way down")
  func dropped() async throws {
    let (project, url) = try await Project.server(
      """
      CREATE TABLE t (
        id bigint GENERATED BY DEFAULT AS IDENTITY (START WITH 7) PRIMARY KEY, code integer,
        place integer, tags text[] NOT NULL, CONSTRAINT codes UNIQUE (code) INCLUDE (place));
      INSERT INTO t (code, place, tags) VALUES (1, 2, '{a}');
      """)
    _ = try await project.copied()
    let carried = try await definitions(in: url)
    let path = "schema/schema.prisma"
    let pulled = try #require(project.folder.read(path))
    try project.folder.write(
      path,
      pulled.replacing(" @default(autoincrement())", with: "").replacing(/\ +tags .*\n/, with: "")
        .replacing(/\ +place .*\n/, with: ""))
    #expect(await project.run("migrate --name less --accept-data-loss") == .done)
    #expect(try await definitions(in: url) == ["unique constraint t.codes: UNIQUE (\"code\")"])
    #expect(await project.run("db drift --exit-code") == .done)
    #expect(await project.run("migrate down --accept-data-loss") == .done)
    #expect(try await definitions(in: url) == carried)
    try await Project.execute("INSERT INTO t (code, tags) VALUES (3, '{}')", at: url)
    #expect(try await Project.rows("SELECT id::text FROM t ORDER BY id", at: url) == ["7", "8"])
  }

  @Test(
    "a virtual column stays one when the type of another column changes",
    .enabled(if: PostgresCluster.isAvailable && PostgresCluster.majorVersion >= 18))
  func virtual() async throws {
    let (project, url) = try await Project.server(
      """
      CREATE TABLE t (
        id integer PRIMARY KEY, n integer, kept integer GENERATED ALWAYS AS (n + 1) STORED,
        read integer GENERATED ALWAYS AS (n + 2) VIRTUAL);
      """)
    let new = try await project.copied()
    let path = "schema/schema.prisma"
    let pulled = try #require(project.folder.read(path))
    try project.folder.write(
      path, pulled.replacing(/\ n +Int\?/, with: " n Int? @db.SmallInt"))
    #expect(await project.run("migrate --name small --narrow T.n") == .done)
    #expect(await project.run("migrate deploy --url \(new) --quiet") == .done)
    for url in [url, new] {
      let kinds =
        "SELECT attname::text || attgenerated::text FROM pg_attribute WHERE attgenerated <> ''"
      #expect(try await Project.rows(kinds + " ORDER BY 1", at: url) == ["kepts", "readv"])
    }
  }

  @Test("the SQL that takes back a change of the database has the words that a schema does not say")
  func drift() async throws {
    let (project, url) = try await Project.server(
      """
      CREATE TABLE a (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY);
      CREATE TABLE b (
        id integer PRIMARY KEY, code varchar(10) COLLATE "C",
        one integer CONSTRAINT ones UNIQUE, a_id integer REFERENCES a DEFERRABLE);
      CREATE INDEX covering ON b (code) INCLUDE (a_id);
      """)
    _ = try await project.copied()
    let carried = try await definitions(in: url)
    #expect(carried.count == 5)
    try await Project.execute(
      """
      ALTER TABLE a ALTER id DROP IDENTITY;
      ALTER TABLE b ALTER code TYPE varchar(20) COLLATE "default", DROP CONSTRAINT ones,
        DROP CONSTRAINT b_a_id_fkey;
      DROP INDEX covering;
      """, at: url)
    #expect(try await definitions(in: url).isEmpty)
    #expect(await project.run("db drift --sql") == .done)
    let script = try #require(
      project.transcript.split(separator: "$ schemagen db drift --sql\n").last?
        .split(separator: "(exit 0)").first)
    try await Project.execute(String(script), at: url)
    #expect(try await definitions(in: url) == carried)
  }

  @Test("the index of SQLite that a migration made by hand is recreated by its statement")
  func sqlite() async throws {
    let path = "schema/schema.prisma"
    let schema = """
      datasource db {
        provider = "sqlite"
        url      = "file:../app.db"
      }

      model Note {
        id   Int     @id
        name String?
        size Int?

        @@index([name])
      }
      """
    let project = try Project([path: schema])
    #expect(await project.run("migrate --name first --create-only") == .done)
    let first = try #require(
      project.folder.files().first { $0.hasSuffix("_first/migration.sql") })
    let text = try #require(project.folder.read(first))
    try project.folder.write(
      first, text.replacing("(\"name\")", with: "(\"name\" COLLATE NOCASE)"))
    try project.folder.write(path, schema.replacing("size Int?", with: "size String?"))
    #expect(await project.run("migrate --name second --create-only") == .done)
    let second = project.folder.files().first { $0.hasSuffix("_second/migration.sql") }
      .flatMap(project.folder.read)
    #expect(second?.contains("(\"name\" COLLATE NOCASE)") ?? false)
  }

  /// What is carried of a database, with the SQL.
  private func definitions(in url: String) async throws -> [String] {
    try await CarriedObject.all(in: url, .postgresql).map {
      "\($0.kind.words) \($0.name): \($0.definition)"
    }
  }
}
