import DatabaseSchema
import DatabaseTypes
import MigrationFiles
import SQLLexicon
import SchemagenMigrator
import Testing

@Suite("The frame of a migration's file")
struct MigrationScriptTests {
  private func problem(_ text: String, _ dialect: Dialect = .postgresql) -> String? {
    do {
      _ = try MigrationScript(text, dialect: dialect)
      return nil
    } catch {
      return "\(error.line): \(error.message)"
    }
  }

  @Test("pragmas run outside the transaction, everything else inside")
  func frame() throws {
    let script = try MigrationScript(
      """
      -- schemagen migration 20261121093000_a
      PRAGMA foreign_keys=OFF;
      BEGIN;
      CREATE TABLE a (b);
      PRAGMA foreign_keys=ON;
      COMMIT;
      PRAGMA foreign_keys=ON;
      """, dialect: .sqlite)
    #expect(script.prologue.map(\.text) == ["PRAGMA foreign_keys=OFF"])
    #expect(script.body.map(\.line) == [4, 5])
    #expect(script.epilogue.map(\.line) == [7])
    #expect(script.isTransactional)
  }

  @Test("a file without a frame is one transaction as well")
  func withoutFrame() throws {
    let script = try MigrationScript("CREATE TABLE a (b INT); SELECT 1", dialect: .postgresql)
    #expect(script.body.count == 2)
    #expect(script.opening == nil)
  }

  @Test("the mark at the top takes a file out of its transaction")
  func noTransaction() throws {
    let script = try MigrationScript(
      "-- schemagen: no-transaction\nCREATE INDEX CONCURRENTLY i ON a (b);", dialect: .postgresql)
    #expect(!script.isTransactional)
    #expect(script.body.count == 1)
  }

  @Test("BEGIN inside a trigger or a function is no transaction")
  func innerBegin() {
    let trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN SELECT 1; END;"
    #expect(problem("BEGIN; \(trigger) COMMIT;", .sqlite) == nil)
    #expect(problem("BEGIN; DO $$ BEGIN NULL; END $$; SAVEPOINT s; ROLLBACK TO s; COMMIT;") == nil)
  }

  @Test(
    "what would end the migration's transaction is an error before anything runs",
    arguments: [
      ("BEGIN;\nSELECT 1;\nCOMMIT;\nBEGIN;\nCOMMIT;", "4: BEGIN"),
      ("BEGIN;\nBEGIN;\nCOMMIT;", "2: BEGIN"),
      ("SELECT 1;\nCOMMIT;", "2: COMMIT"),
      ("SELECT 1;\nSTART TRANSACTION;", "2: START"),
      ("BEGIN;\nROLLBACK;", "2: ROLLBACK"),
      ("BEGIN;\nCOMMIT AND CHAIN;", "2: COMMIT"),
      ("BEGIN;\nEND TRANSACTION;\nABORT;", "3: ABORT"),
      ("BEGIN;\nPREPARE TRANSACTION 'x';", "2: PREPARE"),
    ])
  func transactionControl(text: String, expected: String) {
    #expect(problem(text) == expected + " would end the migration's own transaction.")
  }

  @Test("other breaks of the frame say what they are")
  func otherProblems() {
    #expect(
      problem("BEGIN;\nSELECT 1;") == "1: The transaction that starts here is never committed.")
    #expect(problem("BEGIN; COMMIT;\nSELECT 1;") == "2: There is a statement after COMMIT.")
    #expect(
      problem("-- schemagen: no-transaction\nBEGIN;")
        == "2: BEGIN in a file that runs without a transaction.")
    #expect(
      problem("BEGIN;\nPRAGMA main.foreign_keys = off;\nCOMMIT;", .sqlite)
        == "2: PRAGMA foreign_keys=OFF does nothing inside a transaction.")
  }

  @Test("a byte order mark before the header is skipped", arguments: [Dialect.sqlite, .postgresql])
  func byteOrderMark(dialect: Dialect) throws {
    let text = "\u{FEFF}-- schemagen migration 20260101000000_a\nSELECT 1;"
    #expect(try MigrationScript(text, dialect: dialect).body.map(\.text) == ["SELECT 1"])
    #expect(
      try MigrationScript("\u{FEFF}SELECT 1;", dialect: dialect).body.map(\.text) == ["SELECT 1"])
    #expect(MigrationHeader(of: text).id == "20260101000000_a")
  }

  @Test("statements that a carriage return alone would hide are refused on SQLite")
  func loneReturns() throws {
    let text = "-- A comment.\rCREATE TABLE a (b);\rCREATE TABLE c (d);\r"
    let error = #expect(throws: ScriptProblem.self) {
      try MigrationScript(text, dialect: .sqlite)
    }
    #expect(error?.line == 1)
    #expect(try MigrationScript(text, dialect: .postgresql).body.count == 2)
    let harmless =
      "-- A comment.\r\nCREATE TABLE a (b);\rCREATE TABLE c (d DEFAULT 'x\ry');\r\n-- end\r"
    #expect(try MigrationScript(harmless, dialect: .sqlite).body.count == 2)
  }
}
