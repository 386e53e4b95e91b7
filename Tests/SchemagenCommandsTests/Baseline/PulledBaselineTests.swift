import DatabaseIntrospection
import DatabaseTypes
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("schemagen migrate baseline of a pulled database")
struct PulledBaselineTests {
  @Test("what the database has beside the schema is made in a new database, too")
  func sqlite() async throws {
    let project = try Project()
    try await OutsideChange.run(
      """
      CREATE TABLE notes (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL);
      CREATE VIEW a_short AS SELECT id, substr(text, 1, 9) AS start FROM b_long;
      CREATE VIEW b_long AS SELECT * FROM notes WHERE length(text) > 9;
      CREATE TRIGGER kept BEFORE DELETE ON notes BEGIN SELECT raise(ABORT, 'kept; for ever'); END
      """, project.folder.path + "/app.db")
    await project.run("db pull --url file:./app.db --quiet")
    #expect(await project.run("migrate baseline --url file:./app.db") == .done)
    #expect(await project.run("migrate deploy --url file:./new.db --quiet") == .done)
    #expect(await project.run("db drift --url file:./new.db --exit-code") == .done)
    #expect(
      try await CarriedObject.names(in: "sqlite:\(project.folder.path)/new.db", .sqlite) == [
        "trigger kept", "view a_short", "view b_long",
      ])
    try Transcript.expect(project, is: "baseline-pulled-sqlite")
  }

  @Test("the comment at the end of a definition does not swallow what follows")
  func comment() async throws {
    let project = try Project()
    let path = project.folder.path + "/app.db"
    let start = "CREATE TABLE notes (id INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT NOT NULL);"
    // SQLite keeps what is before the `;`, or the end of the text.
    let texts = [
      "\(start) CREATE VIEW a AS SELECT id FROM notes -- the end\n",
      "CREATE VIEW b AS SELECT id FROM a /* the end */",
      "CREATE VIEW c AS SELECT id FROM b /* never ends",
      "CREATE VIEW d AS SELECT '-- text' AS id FROM c",
      "CREATE INDEX e ON notes (text) WHERE text > 'x' -- the end",
      "CREATE INDEX f ON notes (text) WHERE text > 'y' /* never ends",
    ]
    for text in texts { try await OutsideChange.run(text, path) }
    await project.run("db pull --url file:./app.db --quiet")
    #expect(await project.run("migrate baseline --url file:./app.db") == .done)
    #expect(await project.run("migrate deploy --url file:./new.db --quiet") == .done)
    #expect(await project.run("db drift --url file:./new.db --exit-code") == .done)
    #expect(
      try await CarriedObject.names(in: "sqlite:\(project.folder.path)/new.db", .sqlite)
        == ["view a", "view b", "view c", "view d"])
  }

  @Test(
    "types come before the tables, functions and timing after them",
    .enabled(if: PostgresCluster.has("citext")))
  func postgresql() async throws {
    let (project, former) = try await Project.server(
      """
      CREATE EXTENSION citext;
      CREATE TYPE color AS ENUM ('red', 'green');
      CREATE DOMAIN address AS citext CHECK (VALUE ~ '@');
      CREATE SEQUENCE numbers;
      CREATE TABLE people (
        id integer PRIMARY KEY DEFAULT nextval('numbers'::text), mail address NOT NULL,
        hue color, place integer, CONSTRAINT places UNIQUE (place) DEFERRABLE);
      CREATE TABLE letters (
        id integer PRIMARY KEY,
        sender integer REFERENCES people DEFERRABLE INITIALLY DEFERRED);
      CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RETURN NEW; END $$;
      CREATE TRIGGER noted BEFORE INSERT ON letters FOR EACH ROW EXECUTE FUNCTION note();
      ALTER TABLE letters ENABLE ROW LEVEL SECURITY;
      CREATE POLICY own ON letters USING (id > 0);
      CREATE VIEW senders AS SELECT sender, count(*) FROM letters GROUP BY sender
      """)
    let new = try await project.copied()
    #expect(await project.run("db drift --url \(new) --exit-code") == .done)
    let wanted = try await CarriedObject.names(in: former, .postgresql)
    #expect(
      wanted == [
        "constraint timing letters.letters_sender_fkey", "constraint timing people.places",
        "domain address", "function note()", "policy letters.own", "row security letters",
        "sequence numbers", "trigger letters.noted", "unique constraint people.places",
        "view senders",
      ])
    #expect(try await CarriedObject.names(in: new, .postgresql) == wanted)
  }

  @Test(
    "what a schema of the URL has is made in the schema of another URL",
    .enabled(if: PostgresCluster.has("icu")))
  func tenants() async throws {
    let (_, url) = try await Project.server(
      """
        CREATE SCHEMA one; CREATE SCHEMA two; SET search_path = one;
        CREATE FUNCTION next(integer) RETURNS integer IMMUTABLE LANGUAGE sql AS 'SELECT 1';
        CREATE SEQUENCE numbers;
        CREATE COLLATION ci (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
        CREATE TABLE notes (
          id integer PRIMARY KEY DEFAULT nextval('numbers'::text), text text COLLATE ci,
          one integer CHECK (next(one) > 0), place integer CHECK (next(place) >= 1));
        CREATE INDEX by_text ON notes (text) INCLUDE (id);
        CREATE INDEX by_id ON notes (abs(id)) WHERE next(id) > 5;
        COMMENT ON TABLE notes IS 'from one';
        ALTER TABLE notes ENABLE ROW LEVEL SECURITY;
        CREATE POLICY own ON notes USING (next(id) > 0);
        CREATE TRIGGER kept BEFORE UPDATE ON notes FOR EACH ROW
          EXECUTE FUNCTION suppress_redundant_updates_trigger();
        CREATE VIEW texts AS SELECT text, nextval('numbers') FROM notes
      """)
    let project = try Project([:], environment: ["DATABASE_URL": url + "?schema=one"])
    await project.run("db pull --quiet")
    let schema = try #require(project.folder.read("schema/schema.prisma"))
    #expect(!schema.contains("one.") && schema.contains("next(one) > 0"))
    // What the server has to be asked for is compared without the name, too.
    let diff = ["diff", "--from", url + "?schema=one", "--to", "schema", "--exit-code"]
    for (check, status) in [
      ("next(place) > 1", ExitStatus.different), ("one.next(place) >= 1", .done),
    ] {
      try project.folder.write(
        "schema/schema.prisma", schema.replacing("next(place) >= 1", with: check))
      #expect(await project.run(diff) == status)
    }
    try project.folder.write("schema/schema.prisma", schema)
    #expect(await project.run("migrate baseline") == .done)
    #expect(!project.transcript.contains("no table"))
    #expect(await project.run("migrate deploy --url \(url)?schema=two --quiet") == .done)
    let wanted = [
      "collation ci", "column collation notes.text", "function next(integer)",
      "included columns notes.by_text", "policy notes.own", "row security notes",
      "sequence numbers",
      "trigger notes.kept", "view texts",
    ]
    #expect(try await CarriedObject.names(in: url + "?schema=one", .postgresql) == wanted)
    #expect(try await CarriedObject.names(in: url + "?schema=two", .postgresql) == wanted)
    let view = try PostgresCluster.shared().execute(
      "SELECT pg_get_viewdef('two.texts'::regclass)",
      in: String(url.split(separator: "/").last ?? ""))
    #expect(view.contains("two.notes") && view.contains("two.numbers"))
  }

  @Test(
    "what no statement makes is listed, and the states of tables and columns are copied",
    .enabled(if: PostgresCluster.isAvailable))
  func leftOut() async throws {
    let (project, former) = try await Project.server(
      """
      CREATE TABLE items (
        id integer GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY, name text COLLATE "C",
        code integer UNIQUE NULLS NOT DISTINCT, place integer UNIQUE);
      CREATE INDEX covering ON items (code) INCLUDE (name);
      CREATE INDEX packed ON items (place) WITH (fillfactor = 60);
      CREATE INDEX sums ON items ((code + place));
      ALTER INDEX sums ALTER COLUMN 1 SET STATISTICS 77;
      CREATE TABLE parts (id integer PRIMARY KEY) PARTITION BY RANGE (id);
      CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (1) TO (9);
      CREATE VIEW a_part AS SELECT id FROM parts_1;
      CREATE VIEW of_a_part AS SELECT id FROM a_part;
      CREATE UNLOGGED TABLE fast (id integer PRIMARY KEY);
      GRANT SELECT ON items TO PUBLIC;
      ALTER TABLE items ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY,
        SET (fillfactor = 70), REPLICA IDENTITY FULL, CLUSTER ON items_pkey,
        ALTER name SET STORAGE plain, ALTER name SET STATISTICS 7, ALTER name SET (n_distinct = 5);
      CREATE RULE kept AS ON DELETE TO items DO ALSO SELECT 1;
      ALTER TABLE items DISABLE RULE kept
      """)
    let new = try await project.copied()
    #expect(await project.run("db drift --url \(new) --exit-code") == .done)
    let listed = try await CarriedObject.names(in: former, .postgresql)
    let copied = try await CarriedObject.names(in: new, .postgresql)
    let missing = listed.filter { !copied.contains($0) }
    #expect(
      missing == [
        "partition parts_1", "partition key parts", "privilege items", "view a_part",
        "view of_a_part",
      ])
    let report = project.transcript
    for object in missing where !object.hasPrefix("view ") && object != "partition parts_1" {
      #expect(report.contains("\"sql\": \"\(object): "))
    }
    for reason in [
      "the schema has its table without partitions", "it uses view public.a_part, which",
    ] {
      #expect(report.contains("\"reason\": \"\(reason)"))
    }
  }

  @Test(
    "operator classes keep their parameters, and the index of a partition is listed",
    .enabled(if: PostgresCluster.isAvailable))
  func indexes() async throws {
    let (project, _) = try await Project.server(
      """
      CREATE TABLE items (id integer PRIMARY KEY, place integer);
      CREATE INDEX ranges ON items
        USING brin (place int4_minmax_multi_ops (values_per_range = 16));
      CREATE TABLE parts (id integer PRIMARY KEY, code integer) PARTITION BY RANGE (id);
      CREATE TABLE parts_1 PARTITION OF parts FOR VALUES FROM (1) TO (9);
      CREATE INDEX own ON parts_1 (code);
      """)
    let new = try await project.copied()
    #expect(
      try await CarriedObject.names(in: new, .postgresql) == [
        "operator class parameters items.ranges"
      ])
    #expect(project.transcript.contains("\"sql\": \"CREATE INDEX own ON public.parts_1 "))
  }

  @Test(
    "unique constraints and deferrable foreign keys stay what they are when the schema changes",
    .enabled(if: PostgresCluster.isAvailable))
  func constraints() async throws {
    let (project, former) = try await Project.server(
      """
      CREATE TABLE posts (
        id integer PRIMARY KEY, slug text CONSTRAINT slugs UNIQUE,
        code integer UNIQUE DEFERRABLE, place integer UNIQUE);
      CREATE TABLE notes (
        id integer PRIMARY KEY, post integer REFERENCES posts DEFERRABLE INITIALLY DEFERRED);
      """)
    let new = try await project.copied()
    let carried = try await CarriedObject.names(in: former, .postgresql)
    #expect(try await CarriedObject.names(in: new, .postgresql) == carried)
    let path = "schema/schema.prisma"
    let pulled = try #require(project.folder.read(path))
    try project.folder.write(
      path,
      pulled.replacing(#/ @unique(\(map: "slugs"\))?/#, with: "")
        .replacing(#/(id +)Int/#) { "\($0.1)BigInt" }
        .replacing(#/(postId +)Int/#) { "\($0.1)BigInt" })
    #expect(await project.run("migrate --name change") == .done)
    #expect(await project.run("migrate deploy --url \(new) --quiet") == .done)
    let down = try #require(
      project.folder.files().first { $0.hasSuffix("_change/down.sql") }.flatMap(project.folder.read)
    )
    for url in [former, new] {
      #expect(
        try await CarriedObject.names(in: url, .postgresql) == [
          "constraint timing notes.notes_post_fkey"
        ])
      let database = try await Database.connect(url)
      try await database.perform { try $0.run(script: down) }
      await database.close()
      #expect(try await CarriedObject.names(in: url, .postgresql) == carried)
    }
  }
}
