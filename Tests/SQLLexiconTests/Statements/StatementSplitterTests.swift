import SQLLexicon
import Testing

@Suite("Splitting SQL into statements")
struct StatementSplitterTests {
  private func split(_ sql: String, _ rules: SQLLexicalRules) throws -> [String] {
    var splitter = StatementSplitter(Array(sql.utf8), rules: rules)
    return try splitter.statements().map(\.text)
  }

  @Test(
    "a semicolon in a string, a name or a comment ends nothing",
    arguments: [SQLLexicalRules.postgresql, .sqlite])
  func quoting(rules: SQLLexicalRules) throws {
    let statements = try split(
      "INSERT INTO \"a;b\" VALUES ('it''s; fine') /* no; */; -- not; here\nSELECT 1;;", rules)
    #expect(
      statements == ["INSERT INTO \"a;b\" VALUES ('it''s; fine') ", "SELECT 1"].map(trimmed))
  }

  private func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }

  @Test("PostgreSQL's own quotes are understood")
  func postgreSQLQuotes() throws {
    let sql = #"""
      SELECT E'a\';b', $$ ; $$, $fn$ $$;$$ $fn$, $1; SELECT 'a\'; /* a /* ; */ ; */ SELECT a$b$c
      """#
    #expect(
      try split(sql, .postgresql) == [
        #"SELECT E'a\';b', $$ ; $$, $fn$ $$;$$ $fn$, $1"#, #"SELECT 'a\'"#, "SELECT a$b$c",
      ])
  }

  @Test("SQLite's own quotes are understood, and its comments do not nest")
  func sqliteQuotes() throws {
    #expect(
      try split("SELECT [a;b], `c;d` /* /* ; */; SELECT 2 /* open", .sqlite) == [
        "SELECT [a;b], `c;d`", "SELECT 2",
      ])
  }

  @Test("a trigger of SQLite is one statement, whatever it holds")
  func trigger() throws {
    let trigger = """
      CREATE TEMP TRIGGER t AFTER UPDATE ON a BEGIN
        UPDATE a SET x = CASE WHEN x THEN 1 ELSE 2 END;
        SELECT end FROM a;
      END
      """
    #expect(try split(trigger + ";\nSELECT 1;", .sqlite) == [trigger, "SELECT 1"])
  }

  @Test("the SQL body of a PostgreSQL function and the commands of a rule are one statement")
  func routines() throws {
    let function = """
      CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC
        SELECT CASE WHEN true THEN 1 END; SELECT 2; END
      """
    let rule = "CREATE RULE r AS ON UPDATE TO a DO ALSO (DELETE FROM b; DELETE FROM c)"
    #expect(
      try split("\(function); \(rule); SELECT 1", .postgresql) == [function, rule, "SELECT 1"])
  }

  @Test("a statement knows its line and its first words")
  func place() throws {
    var splitter = StatementSplitter(
      Array("-- one\n\nSELECT 1;\ncreate unique index a on b (c);".utf8), rules: .postgresql)
    let statements = try splitter.statements()
    #expect(statements.map(\.line) == [3, 4])
    #expect(statements[1].starts(with: "CREATE", "UNIQUE", "INDEX"))
  }

  @Test(
    "what never ends is an error at its line",
    arguments: ["'a", "\"a", "$x$ a $y$", "/* /* */", "E'\\'"])
  func unterminated(text: String) {
    #expect(throws: UnterminatedSQL.self) { try split("SELECT 1;\nSELECT \(text)", .postgresql) }
  }
}
