import MigrationPlanning
import TestSupport
import Testing

/// A script whose check fails changes nothing, also where the shell goes on with the next statement.
@Suite("SQLite scripts are all or nothing", .enabled(if: SQLiteShell.isAvailable))
struct SQLiteGateTests {
  /// An edit, rows that it cannot keep, and a part of the error.
  struct Refusal: CustomTestStringConvertible {
    let testDescription: String
    let before: String
    let after: String
    let rows: String
    let error: String
    var renames: [String] = []
  }

  private static let enumeration = """
    enum E {
      A
      B
    }

    model T {
      id   Int @id
      e    E
      gone Int?
    }

    model U {
      id Int @id
      e  E?
    }

    """ + unidentified
  private static let unidentified = "\nmodel K {\n  a Int?\n\n  @@ignore\n}"
  private static let withoutLabel = enumeration.replacing("  B\n", with: "")
  private static let heldLabel =
    "INSERT INTO T VALUES (1, 'A', 5), (2, 'B', 6); INSERT INTO U VALUES (1, NULL); INSERT INTO K VALUES (7);"
  private static let labelError = "enum \"E\" loses a value that a row of \"T\" holds: B"

  static let refusals = [
    Refusal(
      testDescription: "the copy of a table without a key",
      before: "model K {\n  a String?\n  b String\n\n  @@ignore\n}",
      after: "model K {\n  a String\n  b String\n\n  @@ignore\n}",
      rows: "INSERT INTO K VALUES (NULL, 'keep');", error: "NOT NULL constraint failed"),
    Refusal(
      testDescription: "a copy, beside empty tables that are rebuilt and dropped",
      before: """
        model A {
          id Int     @id
          a  String?
        }

        model Z {
          id Int     @id
          a  String?
        }

        model Gone {
          id Int @id
        }
        """,
      after:
        "model A {\n  id Int    @id\n  a  String\n}\n\nmodel Z {\n  id Int    @id\n  a  String\n}",
      rows: "INSERT INTO A VALUES (1, NULL);", error: "NOT NULL constraint failed"),
    Refusal(
      testDescription: "a label, beside a dropped column", before: enumeration,
      after: withoutLabel.replacing("  gone Int?\n", with: ""), rows: heldLabel, error: labelError),
    Refusal(
      testDescription: "a label, beside a dropped table without a key", before: enumeration,
      after: withoutLabel.replacing(unidentified, with: ""), rows: heldLabel, error: labelError),
    Refusal(
      testDescription: "a label, beside an added column", before: enumeration,
      after: withoutLabel.replacing("gone Int?", with: "gone Int?\n  more Int?"), rows: heldLabel,
      error: labelError),
    Refusal(
      testDescription: "a label, beside a rebuilt table", before: enumeration,
      after: withoutLabel.replacing("gone Int?", with: "gone Int @default(1)"), rows: heldLabel,
      error: labelError),
    Refusal(
      testDescription:
        "rows that become duplicates by the label of others, beside a dropped column",
      before: enumeration.replacing("e    E", with: "e    E @unique"),
      after: withoutLabel.replacing("e    E", with: "e    E @unique").replacing(
        "  gone Int?\n", with: ""),
      rows: heldLabel, error: "UNIQUE constraint failed: T.e", renames: ["E.B:E.A"]),
    Refusal(
      testDescription: "a unique index, beside a rebuilt table",
      before: enumeration,
      after: enumeration.replacing("e  E?", with: "e  E? @unique").replacing(
        "a Int?", with: "a Int? @default(1)"),
      rows: heldLabel + "INSERT INTO U VALUES (2, 'A'), (3, 'A');",
      error: "UNIQUE constraint failed: U.e"),
  ]

  @Test("a failed check keeps the database as it was", arguments: refusals, [true, false])
  func refused(refusal: Refusal, bails: Bool) throws {
    let renames = refusal.renames.compactMap { DecisionAnswers.Rename(parsing: $0) }
    let edit = try SQLiteEdit(refusal.before, to: refusal.after, renames: renames)
    let database = try edit.database(refusal.rows)
    let before = try database.query(".dump")
    if bails {
      let error = #expect(throws: TestDatabaseError.self) { try database.run(edit.script) }
      #expect(error?.description.contains(refusal.error) ?? false)
    } else {
      #expect(try database.runOn(edit.script).contains(refusal.error))
    }
    #expect(try database.query(".dump") == before)
  }

  @Test("a full disk during the copy loses no row, also of a table where nothing is unique")
  func fullDisk() throws {
    let before = "model K {\n  a String?\n  b String?\n\n  @@ignore\n}"
    let edit = try SQLiteEdit(before, to: before.replacing("b String?", with: "b Int?"))
    let database = try edit.database(
      """
      WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1200)
      INSERT INTO K SELECT hex(randomblob(40)), i FROM n;
      """)
    let dump = try database.query(".dump")
    let pages = try #require(try database.query("PRAGMA page_count").first.flatMap(Int.init))
    let errors = try database.runOn("PRAGMA max_page_count=\(pages + 10);\n" + edit.script)
    #expect(errors.contains("database or disk is full") && errors.contains("a check failed"))
    #expect(try database.query(".dump") == dump)
  }

  @Test("a value that no column holds is merged without a gate, because there is nothing to check")
  func valueWithoutColumns() throws {
    let before = "enum E {\n  A\n  B\n}\n\nmodel T {\n  id Int @id\n}"
    let after = before.replacing("  B\n", with: "").replacing("@id", with: "@id\n  x  Int?")
    let rename = try #require(DecisionAnswers.Rename(parsing: "E.B:E.A"))
    let edit = try SQLiteEdit(before, to: after, renames: [rename])
    #expect(!edit.script.contains("_schemagen_checks"))
    let database = try edit.database("INSERT INTO T VALUES (1);")
    try database.run(edit.script)
    #expect(try database.query("SELECT * FROM T") == ["1|"])
  }
}
