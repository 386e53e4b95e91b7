import Foundation
import TestSupport
import Testing

@testable import SchemagenCommands

@Suite("Backups of a PostgreSQL database", .enabled(if: PostgresCluster.isAvailable))
struct PostgreSQLBackupTests {
  private let cluster: PostgresCluster
  private let url: String
  private let database: String
  private let project: Project

  init() async throws {
    cluster = try PostgresCluster.shared()
    url = try cluster.makeDatabase()
    database = String(url.split(separator: "/").last ?? "")
    project = try Project(
      [
        "schema/schema.prisma": BlogSchema.text(
          BlogSchema.users, provider: "postgresql", url: "env(\"DATABASE_URL\")"),
        ".env": "DATABASE_URL=\"\(url)?schema=public\"\n",
      ],
      environment: ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? ""],
      placeholders: [("127.0.0.1:\(cluster.port)", "HOST"), (database, "DATABASE")])
    await project.run("migrate --name first --quiet")
    try cluster.execute(
      "INSERT INTO \"User\" (email, nick) SELECT i::text, md5(i::text) FROM generate_series(1, 2000) i;"
        + "CREATE SCHEMA \"Other one\"; CREATE TABLE \"Other one\".a (b INT);"
        + "INSERT INTO \"Other one\".a VALUES (1)", in: database)
  }

  private func count(_ table: String, in database: String? = nil) throws -> Int {
    Int(
      try cluster.execute("SELECT count(*) FROM \(table)", in: database ?? self.database)
        .filter(\.isNumber)) ?? -1
  }

  @Test("a backup is the whole database, and a restore makes it so again")
  func roundTrip() async throws {
    #expect(await project.run("db backup all.dump") == .done)
    let attributes = try FileManager.default.attributesOfItem(
      atPath: project.folder.path + "/all.dump")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    // What came after the backup goes, even where it uses what is in the backup.
    try cluster.execute(
      "DELETE FROM \"User\" WHERE id > 10; CREATE TABLE later (u INT REFERENCES \"User\");"
        + "CREATE TABLE \"Other one\".later (b INT); CREATE TYPE mood AS ENUM ('ok')", in: database)
    #expect(await project.run("db restore all.dump") == .needsDecision)
    #expect(await project.run("db restore all.dump --force") == .done)
    #expect(try count("\"User\"") == 2_000)
    #expect(try count("\"Other one\".a") == 1)
    #expect(try count("pg_tables WHERE tablename = 'later'") == 0)
    let empty = try cluster.makeDatabase()
    #expect(await project.run(["db", "restore", "all.dump", "--url", empty, "--json"]) == .done)
    #expect(try count("\"User\"", in: String(empty.split(separator: "/").last ?? "")) == 2_000)
    let text = project.transcript.replacing(/"bytes": \d+/, with: "\"bytes\": N")
      .replacing(/\(\d+\.\d kB/, with: "(N kB").replacing(empty, with: "URL")
      .replacing(empty.split(separator: "/").last ?? "", with: "EMPTY")
    try Transcript.expect(text, is: "backup-postgresql")
  }

  @Test("a restore that fails changes nothing")
  func failure() async throws {
    await project.run("db backup all.dump --quiet")
    let path = project.folder.path + "/all.dump"
    let bytes = try #require(FileManager.default.contents(atPath: path))
    for size in [bytes.count / 3, bytes.count - 200] {
      try bytes.prefix(size).write(to: URL(fileURLWithPath: project.folder.path + "/cut.dump"))
      #expect(await project.run("db restore cut.dump --force") == .failed)
    }
    #expect(project.transcript.matches(of: /cut.dump is cut off or damaged/).count == 2)
    try cluster.execute(
      "CREATE ROLE \"\(database)_gone\"; ALTER TABLE \"User\" OWNER TO \"\(database)_gone\"",
      in: database)
    await project.run("db backup owned.dump --quiet")
    try cluster.execute(
      "ALTER TABLE \"User\" OWNER TO postgres; DROP ROLE \"\(database)_gone\"", in: database)
    #expect(await project.run("db restore owned.dump --force") == .failed)
    #expect(project.transcript.contains("or pass --no-owner"))
    #expect(try count("\"User\"") == 2_000)
    #expect(await project.run("db restore owned.dump --force --no-owner") == .done)
    #expect(try count("\"User\"") == 2_000)
    #expect(await project.run("migrate status --exit-code --quiet") == .done)
  }

  @Test("what other schemas have that depends on the schema is named, and not dropped unasked")
  func dependents() async throws {
    let one = url + "?schema=Other%20one"
    #expect(await project.run(["db", "backup", "one.dump", "--url", one]) == .done)
    try cluster.execute(
      """
      CREATE TYPE "Other one".mood AS ENUM ('good');
      CREATE FUNCTION "Other one".touch() RETURNS trigger LANGUAGE plpgsql AS
        'BEGIN RETURN NEW; END';
      CREATE SCHEMA "third";
      CREATE VIEW "third".v AS SELECT * FROM "Other one".a;
      CREATE MATERIALIZED VIEW "third".m AS SELECT * FROM "third".v;
      CREATE TABLE "third".t (felt "Other one".mood, n INT PRIMARY KEY);
      CREATE TRIGGER touched BEFORE UPDATE ON "third".t
        FOR EACH ROW EXECUTE FUNCTION "Other one".touch();
      CREATE TABLE "third".untouched (n INT REFERENCES "third".t);
      """, in: database)
    for flags in [["--force"], []] {
      #expect(
        await project.run(["db", "restore", "one.dump", "--url", one] + flags) == .needsDecision)
    }
    for name in ["view third.v", "materialized view third.m", "table column third.t.felt"] {
      #expect(project.transcript.contains("help: - \(name)\n"))
    }
    #expect(project.transcript.contains("help: - trigger touched on third.t\n"))
    #expect(!project.transcript.contains("untouched"))
    #expect(try count("third.v", in: database) == 1)
    #expect(
      await project.run(["db", "restore", "one.dump", "--url", one, "--force", "--cascade"])
        == .done)
    #expect(
      project.transcript.contains("Dropped in other schemas:\n  - materialized view third.m\n"))
    #expect(try count("third.untouched", in: database) == 0)
  }

  @Test("a backup of one schema does not replace a whole database")
  func forgottenSchema() async throws {
    let one = url + "?schema=Other%20one"
    #expect(await project.run(["db", "backup", "one.dump", "--url", one]) == .done)
    #expect(await project.run("db restore one.dump --force") == .failed)
    #expect(project.transcript.contains("one.dump holds the schema Other one only"))
    #expect(project.transcript.contains("Add ?schema=Other%20one to the URL"))
    #expect(try count("\"User\"") == 2_000)
    let empty = try cluster.makeDatabase()
    #expect(await project.run(["db", "restore", "one.dump", "--url", empty]) == .done)
  }

  @Test("a URL with a schema is about that schema alone")
  func schema() async throws {
    let one = url + "?schema=Other%20one"
    #expect(await project.run(["db", "backup", "one/", "--url", one]) == .done)
    let file = try #require(project.folder.files().first { $0.hasPrefix("one/") })
    #expect(file == "one/\(database).Other_one-20261121T093100Z.dump")
    let other = try cluster.makeDatabase()
    let name = String(other.split(separator: "/").last ?? "")
    try cluster.execute("CREATE TABLE mine (a INT)", in: name)
    #expect(
      await project.run(["db", "restore", file, "--url", other + "?schema=Other%20one"]) == .done)
    #expect(try count("\"Other one\".a", in: name) == 1)
    #expect(try count("mine", in: name) == 0)
    #expect(await project.run(["db", "restore", file, "--url", other + "?schema=x"]) == .failed)
    #expect(project.transcript.contains("has nothing of the schema x"))
    #expect(await project.run(["db", "backup", "--url", url + "?schema=x"]) == .failed)
    // From a backup of everything, too.
    await project.run("db backup all.dump --quiet")
    try cluster.execute("DELETE FROM \"Other one\".a; DELETE FROM \"User\"", in: database)
    #expect(await project.run(["db", "restore", "all.dump", "--url", one, "--force"]) == .done)
    #expect(try count("\"Other one\".a") == 1)
    #expect(try count("\"User\"") == 0)
  }

  @Test("what cannot be backed up leaves no file, and the message says why")
  func mistakes() async throws {
    try cluster.execute(
      "CREATE ROLE \"\(database)_r\" LOGIN PASSWORD 'hunter2'; GRANT USAGE ON SCHEMA public TO \"\(database)_r\"",
      in: database)
    let limited = url.replacing("postgres:open%20sesame", with: "\(database)_r:hunter2")
    for address in [
      limited, url + "?pgbouncer=true", url.replacing(database, with: "missing"),
    ] {
      #expect(await project.run(["db", "backup", "--url", address]) == .failed)
    }
    let transcript = project.transcript
    #expect(transcript.contains("pg_dump failed: Permission denied for"))
    #expect(transcript.contains("a member of pg_read_all_data"))
    #expect(transcript.contains("pg_dump needs a session of its own"))
    #expect(!project.folder.files().contains { $0.hasPrefix("backups") })
    let output = transcript.split(separator: "\n").filter { !$0.hasPrefix("$ ") }
    #expect(!output.contains { $0.contains("hunter2") || $0.contains("sesame") })
    let empty = try cluster.makeDatabase()
    #expect(await project.run(["db", "backup", "empty.dump", "--url", empty]) == .done)
    #expect(project.transcript.contains("has no tables."))
  }

  @Test("a missing or older pg_dump is named with the package to install")
  func programs() async throws {
    let context = CommandContext(
      environment: [:], workingDirectory: "/",
      console: Console(
        output: CapturedText(), errors: CapturedText(), input: ScriptedInput([], isTerminal: false),
        environment: [:]), now: { 0 })
    let found = try await PostgreSQLPrograms.find(for: 1, in: context)
    #expect(found.version >= 10)
    let error = await #expect(throws: CommandFailure.self) {
      try await PostgreSQLPrograms.find(for: 999, in: context)
    }
    #expect(error?.message.contains("is too old for a server of version 999") == true)
    #expect(error?.help.first?.contains("postgresql-client-999") == true)
  }
}
