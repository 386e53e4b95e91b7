import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import SQLLexicon
import SchemagenRuntime
import TestSupport
import Testing

@testable import SchemagenMigrator

@Suite("Help for failed statements")
struct FailureAdviceTests {
  private static let first = "20260101000000_first"
  private static let second = "20260102000000_second"

  @Test(
    "a failed statement names dependent objects and does not advise CASCADE",
    .enabled(if: PostgresCluster.isAvailable),
    arguments: [
      ("CREATE VIEW v AS SELECT b FROM a", "ALTER TABLE a ALTER COLUMN b TYPE VARCHAR(9)"),
      ("CREATE VIEW v AS SELECT b FROM a", "ALTER TABLE a DROP COLUMN b"),
      ("CREATE VIEW v AS SELECT b FROM a", "DROP TABLE a"),
    ])
  func dependents(made: String, change: String) async throws {
    let project = try MigratorProject(.postgresql)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);\n\(made);\n")
    try project.write(Self.second, "\(change);\n")
    let help = await project.failure()?.help.joined(separator: "\n") ?? ""
    #expect(help.contains("view v depends on"))
    #expect(help.contains("Drop them in the file before this statement"))
    #expect(!help.contains("CASCADE"))
  }

  @Test(
    "a violated constraint points to the query in the migration's header, if there is one",
    arguments: MigratorProject.dialects)
  func rows(dialect: Dialect) async throws {
    let risk = "--\n-- Risks:\n-- - may fail: \"a\".\"b\" becomes required\n"
    let query = "--   SELECT * FROM \"a\" WHERE \"b\" IS NULL;\n"
    // A foreign key on a column that the file adds has no rows that a query could find before.
    for risks in ["", risk + "\n", risk + query + "\n"] {
      let header = risks.isEmpty ? "" : "-- schemagen migration \(Self.second)\n" + risks
      let project = try MigratorProject(dialect)
      try project.write(Self.first, "CREATE TABLE a (b TEXT NOT NULL);\n")
      try project.write(Self.second, "\(header)INSERT INTO a VALUES (NULL);\n")
      let help = await project.failure()?.help.joined(separator: "\n") ?? ""
      #expect(help.contains("a query that finds the conflicting rows") == risks.contains("SELECT"))
      #expect(help.contains("The migration was rolled back"))
    }
  }

  @Test("a check of a SQLite script says what it found, in its own words")
  func check() async throws {
    let label = "it's \"mine\""
    let name = QualifiedName("E")
    let column = Column("b", type: ColumnType(.enumeration(name)))
    let table = Table(name: QualifiedName("a"), origin: .model("A"), columns: [column])
    let change = RemoveLabels(
      type: EnumType(name: name, model: "E", values: []), labels: [label],
      users: [RenameLabel.User(table: table, column: "b")])
    let body = Dialect.sqlite.sql.script([CommentedStep(.removeLabels(change))])
    let statements = body.opening + body.groups.flatMap(\.statements) + body.closing
    let project = try MigratorProject(.sqlite)
    try project.write(
      Self.first, "CREATE TABLE a (b TEXT);\nINSERT INTO a VALUES ('it''s \"mine\"');\n")
    try project.write(Self.second, statements.map { $0.text + ";\n" }.joined())
    let message = await project.failure()?.message
    #expect(
      SQLiteCheck.advice(about: "unknown to the schema: trigger t of table a")?
        .contains("declare") == false)
    #expect(
      SQLiteCheck.advice(about: "unknown to the schema: index i of table a")?
        .contains("declare it in the schema") == true)
    #expect(
      SQLiteCheck.advice(about: "unknown to the schema: DEFERRABLE x 2 of table it's")?
        .contains("add ('it''s', 'DEFERRABLE x 2') to the list of what is known") == true)
    let problem = "Enum \"E\" loses a value that a row of \"a\" holds: \(label)"
    #expect(message == "\(Self.second) failed: \(problem).")
  }

  @Test(
    "a refused row is named, and the place in a block that wrote it",
    .enabled(if: PostgresCluster.isAvailable),
    arguments: [
      ("INSERT INTO a VALUES ('x')", ["Key (b)=(x) already exists."]),
      ("CREATE UNIQUE INDEX i ON a (left(b, 1))", ["Key (\"left\"(b, 1))=(x) is duplicated."]),
      ("INSERT INTO a VALUES (NULL)", ["Failing row contains (null)."]),
      (
        "DO $$ BEGIN INSERT INTO a VALUES ('x'); END $$",
        [
          "Key (b)=(x) already exists.",
          "Context: SQL statement \"INSERT INTO a VALUES ('x')\"; PL/pgSQL function "
            + "inline_code_block line 1 at SQL statement.",
        ]
      ),
      (
        "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS "
          + "$$ BEGIN RAISE 'no'; END $$; SELECT f()",
        ["Context: PL/pgSQL function f() line 1 at RAISE."]
      ),
    ])
  func details(change: String, lines: [String]) async throws {
    let project = try MigratorProject(.postgresql)
    try project.write(
      Self.first, "CREATE TABLE a (b TEXT NOT NULL UNIQUE); INSERT INTO a VALUES ('x'), ('xy');")
    try project.write(Self.second, "\(change);\n")
    let help = try #require(await project.failure()?.help)
    for (line, shown) in zip(lines, help) { #expect(shown.hasSuffix(line)) }
  }

  @Test(
    "a value that a type does not take is shown once", .enabled(if: PostgresCluster.isAvailable))
  func value() async throws {
    let project = try MigratorProject(.postgresql)
    try project.write(Self.first, "CREATE TABLE a (b TEXT); INSERT INTO a VALUES ('p5');")
    try project.write(Self.second, "ALTER TABLE a ALTER COLUMN b TYPE int USING b::int;")
    let error = try #require(await project.failure())
    #expect(
      error.message
        == "\(Self.second) failed: Invalid input syntax for type integer: \"p5\".")
    #expect(!error.help.joined().contains("p5"))
  }

  @Test(
    "an extension that a server does not have is no dependent object",
    .enabled(if: PostgresCluster.isAvailable))
  func unknownExtension() async throws {
    let project = try MigratorProject(.postgresql)
    try project.write(Self.first, "CREATE EXTENSION nosuch;\n")
    let help = await project.failure()?.help.joined(separator: "\n") ?? ""
    #expect(help.contains("The extension must first be installed on the system"))
    #expect(!help.contains("ependent") && !help.contains("Drop them"))
  }

  @Test(
    "objects that depend on what a script without a file changes are not sought in a file",
    .enabled(if: PostgresCluster.isAvailable))
  func withoutFile() async throws {
    let project = try MigratorProject(.postgresql)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);\nCREATE VIEW v AS SELECT b FROM a;\n")
    _ = try await project.apply()
    let database = try await project.connect()
    let error = await #expect(throws: MigrationError.self) {
      try await ScriptRunner(database: database, options: project.migrator().options)
        .run(["ALTER TABLE a DROP COLUMN b"], named: "script")
    }
    await database.close()
    let help = error?.help.joined(separator: "\n") ?? ""
    #expect(help.contains("view v depends on") && help.contains("Drop them before"))
    #expect(!help.contains("file"))
  }

  @Test(
    "a missing extension is named by what it has", .enabled(if: PostgresCluster.isAvailable),
    arguments: [
      ("CREATE TABLE t (a citext)", "`extensions = [citext]`"),
      ("CREATE TABLE t (a public.citext[])", "`CREATE EXTENSION citext`"),
      ("CREATE INDEX i ON a USING gin (b gin_trgm_ops)", "`extensions = [pg_trgm]`"),
      ("SELECT uuid_generate_v4()", "`extensions = [uuidOssp(map: \"uuid-ossp\")]`"),
      ("SELECT uuid_generate_v4()", "`CREATE EXTENSION \"uuid-ossp\"`"),
    ])
  func missingExtension(change: String, line: String) async throws {
    let project = try MigratorProject(.postgresql)
    try project.write(Self.first, "CREATE TABLE a (b TEXT);\n\(change);\n")
    let help = await project.failure()?.help.joined(separator: "\n") ?? ""
    #expect(help.contains(line))
  }

  @Test(
    "a block that commits is sent to a migration without a transaction",
    .enabled(if: PostgresCluster.isAvailable))
  func commits() async throws {
    let project = try MigratorProject(.postgresql)
    try project.write(Self.first, "DO $$ BEGIN COMMIT; END $$;\n")
    let help = await project.failure()?.help.joined(separator: "\n") ?? ""
    #expect(help.contains("with the line `-- schemagen: no-transaction` at its top"))
    try project.write(
      Self.first, "-- schemagen: no-transaction\nDO $$ BEGIN COMMIT; END $$;\n")
    #expect(try await project.apply() == [Self.first])
  }

  @Test(
    "what cannot run in a transaction is sent to a migration without one",
    arguments: MigratorProject.dialects)
  func outsideOnly(dialect: Dialect) async throws {
    let project = try MigratorProject(dialect)
    try project.write(Self.first, "VACUUM;\n")
    let help = await project.failure()?.help.joined(separator: "\n") ?? ""
    #expect(help.contains("with the line `-- schemagen: no-transaction` at its top"))
    try project.write(Self.first, "-- schemagen: no-transaction\nVACUUM;\n")
    #expect(try await project.apply() == [Self.first])
  }
}
