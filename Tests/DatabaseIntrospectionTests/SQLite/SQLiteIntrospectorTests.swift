import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SchemagenRuntime
import Testing

@testable import SQLiteIntrospection

@Suite("Reading a SQLite database")
struct SQLiteIntrospectorTests {
  @Test("An empty database holds nothing")
  func empty() async throws {
    let live = try await SQLiteStage().live()
    #expect(live == LiveDatabase(schema: DatabaseSchema(dialect: .sqlite)))
  }

  @Test("What belongs to the connection is left out")
  func temporary() async throws {
    let live = try await SQLiteStage(
      """
      CREATE TEMP TABLE a (x); CREATE TEMP VIEW v AS SELECT 1;
      ATTACH ':memory:' AS other; CREATE TABLE other.b (x); CREATE TABLE c (x INTEGER);
      """
    ).live()
    #expect(live.schema.tables.map(\.name.name) == ["c"])
    #expect(live.carried == [])
    #expect(live.listed == [])
  }

  @Test("A text that was edited by hand is listed, and the rest is read")
  func edited() async throws {
    let live = try await SQLiteStage(
      """
      CREATE TABLE a (x INTEGER); CREATE TABLE b (x INTEGER); CREATE VIEW v AS SELECT x FROM a;
      PRAGMA writable_schema = ON;
      UPDATE sqlite_master SET sql = 'CREATE TABLE a (x INTEGER, "y' WHERE name = 'a';
      UPDATE sqlite_master SET sql = 'CREATE VIEW v AS DROP' WHERE name = 'v';
      """
    ).live()
    #expect(live.schema.tables.map(\.name.name) == ["b"])
    #expect(
      live.listed.map { "\($0.kind.words) \($0.name): \($0.reason)" } == [
        "table a: its SQL cannot be read: at byte 27, the closing quote is missing",
        "view v: its SQL cannot be read: at byte 17, a query is missing",
      ])
  }

  @Test("A database reads the same inside of a transaction")
  func transaction() async throws {
    let stage = try await SQLiteStage("CREATE TABLE a (x INTEGER)")
    let inside = try await stage.database.perform { connection in
      try connection.run(script: "BEGIN; CREATE TABLE b (x INTEGER)")
      let live = try Introspector().read(connection, schemas: nil)
      try connection.run(script: "ROLLBACK")
      return live
    }
    #expect(inside.schema.tables.map(\.name.name) == ["a", "b"])
    #expect(try await stage.live().schema.tables.map(\.name.name) == ["a"])
  }

  @Test(
    "A condition of an index is compared by column where it is nothing else",
    arguments: [
      ("a IS NULL", [RowPredicate.Condition(column: "a")]),
      ("\"a\" is not null", [RowPredicate.Condition(column: "a", isNegated: true)]),
      ("A = -1.5", [RowPredicate.Condition(column: "a", value: .number("-1.5"))]),
      (
        "b <> 'x' AND c = 1",
        [
          RowPredicate.Condition(column: "b", isNegated: true, value: .text("x")),
          RowPredicate.Condition(column: "c", value: .boolean(true)),
        ]
      ),
      ("c = true /* yes */", [RowPredicate.Condition(column: "c", value: .boolean(true))]),
      ("a = x'0F'", [RowPredicate.Condition(column: "a", value: .bytes("0f"))]),
    ])
  func conditions(text: String, conditions: [RowPredicate.Condition]) async throws {
    #expect(try await predicate(text) == .conditions(conditions))
  }

  @Test(
    "Any other condition of an index is kept as text",
    arguments: [
      "a = b", "a > 1", "(a IS NULL)", "a IS NULL OR b IS NULL", "a IS 1", "lower(b) = 'x'",
      "a = 1 + 1", "a = 0x10", "NOT c", "a = 1 AND", "c",
    ])
  func expressions(text: String) async throws {
    let whole = text.hasSuffix("AND") ? "\(text) b = lower(b)" : text
    #expect(try await predicate(whole) == .expression(whole))
  }

  private func predicate(_ text: String) async throws -> RowPredicate? {
    let live = try await SQLiteStage(
      "CREATE TABLE t (a INTEGER, b TEXT, c BOOLEAN); CREATE INDEX i ON t (a) WHERE \(text)"
    ).live()
    return live.schema.tables.first?.indexes.first?.predicate
  }
}
