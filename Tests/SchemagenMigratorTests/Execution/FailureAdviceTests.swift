import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import DialectRendering
import SQLLexicon
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
    let risks = "--\n-- Risks:\n-- - may fail: \"a\".\"b\" becomes required\n\n"
    for header in ["", "-- schemagen migration \(Self.second)\n" + risks] {
      let project = try MigratorProject(dialect)
      try project.write(Self.first, "CREATE TABLE a (b TEXT NOT NULL);\n")
      try project.write(Self.second, "\(header)INSERT INTO a VALUES (NULL);\n")
      let help = await project.failure()?.help.joined(separator: "\n") ?? ""
      #expect(help.contains("a query that finds the conflicting rows") == !header.isEmpty)
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
    let problem = "Enum \"E\" loses a value that a row of \"a\" holds: \(label)"
    #expect(message == "\(Self.second) failed: \(problem).")
  }
}
