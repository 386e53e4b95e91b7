import TestSupport
import Testing

@testable import SchemagenCommands

@Suite(
  "What a baseline makes of what a database has", .enabled(if: PostgresCluster.isAvailable))
struct PulledOrderTests {
  @Test("a comment on what no statement makes is left out with it")
  func comments() async throws {
    let (project, _) = try await Project.server(
      """
      CREATE TABLE t (id integer PRIMARY KEY);
      CREATE CONVERSION to_utf8 FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8;
      COMMENT ON CONVERSION to_utf8 IS 'a conversion';
      CREATE TEXT SEARCH CONFIGURATION plain (COPY = pg_catalog.simple);
      COMMENT ON TEXT SEARCH CONFIGURATION plain IS 'a configuration';
      """)
    _ = try await project.copied()
    #expect(
      project.transcript.contains("\"reason\": \"a new database has no conversion of that name\""))
  }

  @Test(
    "a foreign key over periods comes after the key that it references",
    .enabled(
      if: PostgresCluster.isAvailable && PostgresCluster.majorVersion >= 18
        && PostgresCluster.has("btree_gist")))
  func periods() async throws {
    let (project, _) = try await Project.server(
      """
      CREATE EXTENSION btree_gist;
      CREATE TABLE terms (id integer, span daterange, PRIMARY KEY (id, span WITHOUT OVERLAPS));
      CREATE TABLE bills (
        id integer PRIMARY KEY, term integer, span daterange,
        FOREIGN KEY (term, PERIOD span) REFERENCES terms (id, PERIOD span));
      """)
    let new = try await project.copied()
    #expect(await project.run("db drift --url \(new) --exit-code") == .done)
  }

  @Test(
    "an extension comes back to its database schema, and the names of objects may have dots",
    .enabled(if: PostgresCluster.has("pg_trgm")))
  func places() async throws {
    let (project, _) = try await Project.server(
      """
      CREATE SCHEMA extensions; CREATE EXTENSION pg_trgm SCHEMA extensions;
      CREATE TABLE t (id integer PRIMARY KEY, name text);
      CREATE INDEX names ON t USING gin (name extensions.gin_trgm_ops);
      ALTER TABLE t ENABLE ROW LEVEL SECURITY;
      CREATE POLICY "all. of them" ON t USING (true);
      """)
    let new = try await project.copied()
    let query =
      "SELECT extnamespace::regnamespace::text FROM pg_extension WHERE extname = 'pg_trgm'"
    #expect(try await Project.rows(query, at: new) == ["extensions"])
    #expect(!project.transcript.contains("does not have what its migrations made"))
    #expect(await project.run("db pull") == .done)
    #expect(project.transcript.contains("nothing to write"))
  }

  @Test("the sequence that a schema writes as a default is that of the database")
  func sequences() async throws {
    let (project, url) = try await Project.server(
      """
      CREATE SEQUENCE numbers; CREATE SEQUENCE others;
      CREATE TABLE t (id integer PRIMARY KEY DEFAULT nextval('numbers'), n serial);
      """)
    let schema = """
      datasource db {
        provider = "postgresql"
        url      = env("DATABASE_URL")
      }

      model t {
        id Int @id @default(dbgenerated("nextval('numbers'::regclass)"))
        n  Int @default(dbgenerated("nextval('t_n_seq'::regclass)"))
      }
      """
    try project.folder.write("schema/schema.prisma", schema)
    let diff = ["diff", "--from", url, "--to", "schema", "--exit-code"]
    #expect(await project.run(diff) == .done)
    try project.folder.write(
      "schema/schema.prisma", schema.replacing("'numbers'", with: "'others'"))
    #expect(await project.run(diff) == .different)
  }
}
