import DatabaseIntrospection
import DatabaseTypes
import DialectIntrospection
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
      try await kept(in: "sqlite:\(project.folder.path)/new.db", .sqlite) == [
        "trigger kept", "view a_short", "view b_long",
      ])
    try Transcript.expect(project, is: "baseline-pulled-sqlite")
  }

  @Test(
    "types come before the tables, functions and timing after them",
    .enabled(if: PostgresCluster.isAvailable))
  func postgresql() async throws {
    let cluster = try PostgresCluster.shared()
    let (former, new) = (try cluster.makeDatabase(), try cluster.makeDatabase())
    let database = try await Database.connect(former)
    try await database.perform { connection in
      try connection.run(
        script: """
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
    }
    await database.close()
    let project = try Project([:], environment: ["DATABASE_URL": former])
    await project.run("db pull --quiet")
    #expect(await project.run("migrate baseline") == .done)
    #expect(await project.run("migrate deploy --url \(new) --quiet") == .done)
    #expect(await project.run("db drift --url \(new) --exit-code") == .done)
    let wanted = try await kept(in: former, .postgresql)
    #expect(
      wanted == [
        "constraint timing letters.letters_sender_fkey", "constraint timing people.places",
        "domain address", "function note()", "policy letters.own", "row security letters",
        "sequence numbers", "trigger letters.noted", "unique constraint people.places",
        "view senders",
      ])
    #expect(try await kept(in: new, .postgresql) == wanted)
  }

  /// What is carried of a database, in words.
  private func kept(in url: String, _ dialect: Dialect) async throws -> [String] {
    let database = try await Database.connect(url)
    let carried = try await database.read { connection in
      try dialect.introspector.read(connection, schemas: nil).carried
    }
    await database.close()
    return carried.map { "\($0.kind.words) \($0.name)" }
  }
}
