import DatabaseIntrospection
import DatabaseTypes
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite(
  "What was made by hand and uses what a migration changes",
  .enabled(if: PostgresCluster.isAvailable))
struct DependentObjectsTests {
  private static let made = """
    CREATE TYPE kind AS ENUM ('a', 'b', 'c');
    CREATE TABLE t (
      id integer PRIMARY KEY, age integer, room integer, span int4range,
      kind kind NOT NULL DEFAULT 'a', extra text,
      twice integer GENERATED ALWAYS AS (age * 2) STORED);
    CREATE TABLE doc (id integer PRIMARY KEY, body text);
    CREATE VIEW ages AS SELECT id, age FROM t; COMMENT ON VIEW ages IS 'of people';
    CREATE VIEW old AS SELECT id FROM ages WHERE age > 30;
    CREATE VIEW other AS SELECT doc.id AS age FROM doc, t;
    CREATE MATERIALIZED VIEW doubles AS SELECT twice FROM t; CREATE INDEX di ON doubles (twice);
    CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
    CREATE TRIGGER aged BEFORE UPDATE OF age ON t FOR EACH ROW WHEN (new.age > 3)
      EXECUTE FUNCTION f();
    CREATE TRIGGER any_update BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
    CREATE POLICY grown ON t USING (age > 17);
    ALTER TABLE t ADD CONSTRAINT apart EXCLUDE USING gist (span WITH &&) WHERE (kind <> 'b');
    CREATE STATISTICS st ON room, extra FROM t; CREATE STATISTICS two ON room, age FROM t;
    CREATE INDEX covering ON t (room) INCLUDE (extra);
    ALTER TABLE doc ENABLE ROW LEVEL SECURITY; CREATE POLICY own ON doc USING (id > 0);
    CREATE TRIGGER written BEFORE UPDATE ON doc FOR EACH ROW EXECUTE FUNCTION f();
    """

  @Test("is dropped before, made again after, and comes back with what was dropped")
  func remade() async throws {
    let script = Self.made.replacing("FROM doc, t;", with: "FROM t, t AS doc;")
    let (project, url) = try await Project.server(script)
    let new = try await project.copied()
    let former = try await definitions(in: url)
    try project.edit {
      $0.replacing(/age +Int\?/, with: "age BigInt?").replacing("age * 2", with: "age * 3")
        .replacing("  c\n", with: "")
        .replacing(/room +Int\?/, with: "place Int? @renamed(from: \"room\")")
        .replacing("@@index([room]", with: "@@index([place]")
        .replacing(/\ +extra .*\n/, with: "").replacing(/model Doc \{[^}]*\}\n/, with: "")
    }
    #expect(await project.run("migrate --name change --accept-data-loss") == .done)
    #expect(await project.run("migrate deploy --url \(new) --quiet") == .done)
    let lost = ["index covering", "policy doc", "statistics st", "trigger doc", "row security doc"]
    let kept = former.filter { line in
      !lost.contains { line.hasPrefix($0) } && !line.contains("covering")
    }
    for url in [url, new] {
      let now = try await definitions(in: url)
      #expect(now.count == kept.count && now.contains { $0.contains("place") })
      #expect(await project.run(["migrate", "down", "--url", url, "--accept-data-loss"]) == .done)
      #expect(try await definitions(in: url) == former)
    }
    #expect(project.transcript.contains("  - statistics public.st of public.t"))
  }

  @Test("keeps a column, a table or a label, which is said before the migration runs")
  func blocking() async throws {
    let (project, _) = try await Project.server(
      Self.made.replacing("kind <> 'b'", with: "kind <> 'c'"))
    await project.run("db pull --quiet")
    #expect(await project.run("migrate baseline") == .done)
    try project.edit {
      $0.replacing(/\ +age .*\n/, with: "").replacing(/\ +twice .*\n/, with: "")
        .replacing("  c\n", with: "").replacing(/model Doc \{[^}]*\}\n/, with: "")
    }
    let command = "migrate --name change --create-only --accept-data-loss"
    #expect(await project.run(command) == .done)
    let lines = project.transcript.split(separator: "\n").drop {
      !$0.contains("The database refuses to change or drop what these use:")
    }
    let named = lines.dropFirst().prefix { $0.hasPrefix("  - ") }.map {
      $0.dropFirst(4).prefix { $0 != "(" }.trimmingPrefix(" ")
    }
    #expect(
      named.map { $0.replacing("public.", with: "").trimmingSuffix(" ") }.sorted() == [
        "constraint apart of t", "materialized view doubles", "policy grown of t",
        "trigger aged of t", "view ages", "view other",
      ])
  }

  private func definitions(in url: String) async throws -> [String] {
    try await CarriedObject.all(in: url, .postgresql).map {
      "\($0.kind.words) \($0.name): \($0.definition)"
    }.sorted()
  }
}

extension StringProtocol {
  fileprivate func trimmingSuffix(_ suffix: Character) -> String {
    var text = String(self)
    while text.last == suffix { text.removeLast() }
    return text
  }
}

extension Project {
  /// Changes the schema.
  fileprivate func edit(_ change: (String) -> String) throws {
    let path = "schema/schema.prisma"
    let schema = try #require(folder.read(path))
    try folder.write(path, change(schema))
  }
}
