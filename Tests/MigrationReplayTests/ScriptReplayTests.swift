import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationReplay
import TestSupport
import Testing

@Suite("Following the statements of scripts") struct ScriptReplayTests {
  private static let folder = FixtureFolder("")

  /// What is there after a script, and what is left out, a line each.
  private func report(_ file: String, _ dialect: Dialect, tables: [String]) -> String {
    var replay = ScriptReplay(dialect)
    replay.add(Self.folder.bytes(of: file), file: "file")
    let state = DatabaseSchema(
      dialect: dialect,
      tables: tables.map { name in
        Table(
          name: QualifiedName(name), origin: .model(name), columns: [],
          primaryKey: PrimaryKeyConstraint(name: "\(name)_pkey", columns: ["id"]))
      })
    let found = HandWrittenSQL(replay, beside: state, generated: "DEFAULT needed_first()")
    let copied = [found.statementsBefore, found.statementsAfter].map { statements in
      statements.map { statement in
        "  \(statement.place.line) \(statement.object)\n    \(oneLine(statement.sql))\n"
      }.joined()
    }
    let undone = (found.early + found.late).map { kept in
      kept.undo.map { "  \($0)\n" } ?? "  (nothing for \(kept.object))\n"
    }
    let leftOut = found.leftOut.map { "  \($0.place.line) \($0.excerpt)\n    \($0.reason)\n" }
    return "before\n\(copied[0])after\n\(copied[1])undone by\n\(undone.joined())left out\n"
      + leftOut.joined()
  }

  private func oneLine(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test(
    "what is dropped or replaced later is not kept, and each kind of statement has its fate",
    arguments: folder.names(endingIn: ".postgresql.sql"))
  func postgresql(name: String) throws {
    try Golden.expect(
      report(name + ".postgresql.sql", .postgresql, tables: ["t", "u"]),
      at: Self.folder.path(of: name + ".postgresql.txt"))
  }

  @Test(
    "the same for SQLite, where names ignore case",
    arguments: folder.names(endingIn: ".sqlite.sql"))
  func sqlite(name: String) throws {
    try Golden.expect(
      report(name + ".sqlite.sql", .sqlite, tables: ["t", "u"]),
      at: Self.folder.path(of: name + ".sqlite.txt"))
  }

  @Test("a file whose string never ends is named, and the others are followed")
  func damaged() {
    var replay = ScriptReplay(.postgresql)
    replay.add(Array("CREATE VIEW a AS SELECT 'b;\n".utf8), file: "first")
    replay.add(Array("\u{FEFF}CREATE VIEW c AS SELECT 1;\r\n".utf8), file: "second")
    let found = HandWrittenSQL(replay, beside: DatabaseSchema(dialect: .postgresql))
    #expect(found.statementsAfter.map(\.place.description) == ["second:1"])
    #expect(found.leftOut.map(\.place.description) == ["first:1"])
  }

  @Test(
    "a function that was replaced is made before the trigger that uses it, and one in strings is not"
  )
  func order() {
    var replay = ScriptReplay(.postgresql)
    let script = """
      CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN OLD; END';
      CREATE TRIGGER a BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION f();
      CREATE OR REPLACE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END';
      """
    replay.add(Array(script.utf8), file: "x")
    let state = DatabaseSchema(
      dialect: .postgresql,
      tables: [Table(name: QualifiedName("t"), origin: .model("T"), columns: [])])
    let found = HandWrittenSQL(replay, beside: state)
    #expect(found.statementsAfter.map(\.place.line) == [3, 2])
    #expect(
      found.late.reversed().map(\.undo) == ["DROP TRIGGER \"a\" ON \"t\"", "DROP FUNCTION \"f\"()"])
  }
}
