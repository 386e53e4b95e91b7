import DatabaseSchema
import DatabaseTypes
import Foundation
import MigrationPlanning
import MigrationScripts
import SchemaLowering
import TestSupport
import Testing

/// A script leaves no view or trigger behind that SQLite cannot parse.
@Suite("SQLite scripts and what was made by hand", .enabled(if: SQLiteShell.isAvailable))
struct SQLiteViewTests {
  private static let before = """
    model T {
      id Int @id
      a  Int
      c  Int
    }

    model Log {
      id Int @id
    }
    """
  /// Drops a column and rebuilds its table; drops a table.
  private static let edits = [
    before.replacing("a  Int", with: "a  Int?").replacing("  c  Int\n", with: ""),
    before.components(separatedBy: "\n\n")[0] + "\n",
  ]

  private func state(_ models: String) throws -> DatabaseSchema {
    let source = "datasource db {\n  provider = \"sqlite\"\n}\n\n"
    return Lowering.lower(try TestSchema.compile(source + models + "\n"), to: .sqlite)
  }

  private func script(from before: String, to after: String) throws -> String {
    let answers = DecisionAnswers(acceptsDataLoss: true)
    return ScriptRenderer.script(
      for: MigrationPlanner.plan(from: try state(before), to: try state(after), answers: answers))
  }

  private func database(_ objects: String) throws -> SQLiteTestDatabase {
    let database = try SQLiteTestDatabase()
    let empty = DatabaseSchema(dialect: .sqlite)
    let schema = try state(Self.before)
    try database.run(ScriptRenderer.script(for: MigrationPlanner.plan(from: empty, to: schema)))
    try database.run(
      "INSERT INTO T VALUES (1, 2, 3); INSERT INTO Log VALUES (7);\n" + objects)
    return database
  }

  private static let users = [
    "CREATE VIEW v AS SELECT c FROM T JOIN Log USING (id);",
    """
    CREATE TABLE mine (x);
    CREATE TRIGGER t AFTER INSERT ON mine BEGIN
      UPDATE T SET a = c + (SELECT max(id) FROM Log) WHERE id = NEW.x;
    END;
    """,
  ]

  private static let refusals = [
    "error in", "a trigger of another table uses a column that this migration drops: t",
  ]

  @Test(
    "what uses a dropped column or table stops the migration, and nothing changes",
    arguments: users, [true, false])
  func broken(object: String, bails: Bool) throws {
    for edit in Self.edits {
      let database = try database(object)
      let before = try database.query(".dump")
      let script = try script(from: Self.before, to: edit)
      if bails {
        let error = #expect(throws: TestDatabaseError.self) { try database.run(script) }
        let description = error?.description ?? ""
        #expect(Self.refusals.contains(where: description.contains))
      } else {
        let errors = try database.runOn(script)
        #expect(errors.contains("error in"))
        #expect(errors.contains("a check failed"))
      }
      #expect(try database.query(".dump") == before)
    }
  }

  @Test("what is broken already is found before anything happens", arguments: [true, false])
  func brokenBefore(bails: Bool) throws {
    for edit in Self.edits {
      let database = try database("CREATE VIEW old AS SELECT missing FROM T;")
      let before = try database.query(".dump")
      let script = try script(from: Self.before, to: edit)
      if bails {
        let error = #expect(throws: TestDatabaseError.self) { try database.run(script) }
        let lines = (error?.description ?? "").split(separator: "\n")
        #expect(lines.first?.contains("error in view old") ?? false)
        // The error names a line, and above that line stands what it means.
        let number = lines.first?.firstMatch(of: /near line (\d+)/).flatMap { Int($0.1) } ?? 0
        let above = script.split(separator: "\n", omittingEmptySubsequences: false).prefix(number)
        #expect(above.last { $0.hasPrefix("--") }?.contains("broken already") ?? false)
      } else {
        #expect(try database.runOn(script).contains("a check failed"))
      }
      #expect(try database.query(".dump") == before)
    }
  }

  @Test("views and triggers that stay whole are kept, and tables can be renamed afterwards")
  func whole() throws {
    let database = try database(
      """
      CREATE VIEW v AS SELECT a FROM T;
      CREATE TABLE mine (x);
      CREATE TRIGGER "T" AFTER INSERT ON mine BEGIN UPDATE T SET a = NEW.x; END;
      """)
    try database.run(try script(from: Self.before, to: Self.edits[0]))
    try database.run("ALTER TABLE Log RENAME TO Logs; INSERT INTO mine VALUES (9);")
    #expect(try database.query("SELECT a FROM v") == ["9"])
    #expect(
      try database.query("SELECT name FROM sqlite_master WHERE name LIKE '%schemagen%'") == [])
  }

  /// A table that was made elsewhere, in place of `T`; the word that the error names.
  private static let tables = [
    ("(id INTEGER PRIMARY KEY, a INT NOT NULL UNIQUE, c INT NOT NULL)", "UNIQUE"),
    ("(id INTEGER PRIMARY KEY, a INT NOT NULL, c INT NOT NULL, UNIQUE (a, c))", "UNIQUE"),
    ("(id INTEGER PRIMARY KEY, a INT NOT NULL, c INT NOT NULL CHECK(c > 0))", "CHECK"),
    (
      "(id INTEGER PRIMARY KEY, a INT NOT NULL, c INT NOT NULL, constraint x check (c > 0))",
      "CHECK"
    ),
    ("(id INTEGER PRIMARY KEY, a TEXT NOT NULL collate nocase, c INT NOT NULL)", "COLLATE"),
    ("(id INTEGER PRIMARY KEY, a TEXT NOT NULL COLLATE\"NOCASE\", c INT NOT NULL)", "COLLATE"),
    ("(id INTEGER PRIMARY KEY, a INT NOT NULL, c INT NOT NULL) STRICT", "STRICT"),
    ("(id INTEGER PRIMARY KEY, a INT NOT NULL, c INT NOT NULL)/*)*/strict", "STRICT"),
    ("(id INTEGER PRIMARY KEY, a INT NOT NULL, c INT NOT NULL) WITHOUT ROWID", "WITHOUT"),
    ("(id INTEGER PRIMARY KEY, a INT NOT NULL, c INT NOT NULL AS (a * 2))", "computed column"),
    (
      "(id INTEGER PRIMARY KEY, a INT NOT NULL REFERENCES Log ON DELETE CASCADE, c INT NOT NULL)",
      "foreign key"
    ),
    ("(id INT NOT NULL, a INT NOT NULL, c INT NOT NULL, PRIMARY KEY (id, a))", "primary key"),
    ("(id INTEGER PRIMARY KEY ON CONFLICT IGNORE, a INT NOT NULL, c INT NOT NULL)", "CONFLICT"),
  ]

  @Test(
    "a rebuild refuses a table with what the schema does not know", arguments: tables,
    [true, false])
  func unknown(table: (body: String, word: String), bails: Bool) throws {
    let columns =
      table.word == "computed column" ? "id, a) VALUES (1, 7" : "id, a, c) VALUES (1, 7, 3"
    let database = try database(
      "DROP TABLE T; CREATE TABLE T \(table.body); INSERT INTO T (\(columns));")
    let sql = "SELECT sql FROM sqlite_master WHERE name = 'T'"
    let before = try database.query(sql)
    let script = try script(
      from: Self.before, to: Self.before.replacing("a  Int", with: "a  Int?"))
    var errors = ""
    if bails {
      let error = #expect(throws: TestDatabaseError.self) { try database.run(script) }
      errors = error?.description.components(separatedBy: "\n")[0] ?? ""
    } else {
      errors = try database.runOn(script)
    }
    #expect(errors.contains("unknown to the schema") && errors.contains(table.word), "\(errors)")
    #expect(try database.query(sql) == before)
    #expect(try database.query("SELECT count(*) FROM T") == ["1"])
  }

  /// A table of `Loan` by hand, where `#` is the name that the schema has more often; what the error
  /// names.
  private static let loans = [
    ("name TEXT NOT NULL COLLATE NOCASE", "collateralId", "COLLATE"),
    ("name TEXT NOT NULL CHECK (name <> '')", "checkpointId", "CHECK"),
    ("name TEXT NOT NULL CHECK (name <> '')", "re check", "CHECK"),
    ("name TEXT NOT NULL UNIQUE ON CONFLICT IGNORE", "conflict", "CONFLICT"),
  ]

  @Test("a name that contains such a word does not hide the word", arguments: loans)
  func namesWithWords(loan: (column: String, key: String, word: String)) throws {
    let models = """
      model Item {
        id    Int    @id
        loans Loan[]
      }

      model Loan {
        id     Int     @id
        name   String  @default("check #")
        itemId Int?    @map("#")
        item   Item?   @relation(fields: [itemId], references: [id])
      }
      """.replacing("#", with: loan.key)
    let script = try script(
      from: models, to: models.replacing("name   String ", with: "name   String?"))
    let body =
      "id INTEGER NOT NULL PRIMARY KEY, name TEXT NOT NULL DEFAULT 'check #', \"#\" INTEGER REFERENCES Item(id) ON DELETE SET NULL ON UPDATE CASCADE"
      .replacing("#", with: loan.key)
    for (text, isKnown) in [
      (body, true),
      (body.replacing("name TEXT NOT NULL", with: loan.column), false),
    ] {
      let database = try SQLiteTestDatabase()
      try database.run(
        "CREATE TABLE Item (id INTEGER NOT NULL PRIMARY KEY); CREATE TABLE Loan (\(text));")
      let before = try database.query(".dump")
      if isKnown {
        try database.run(script)
        continue
      }
      let error = #expect(throws: TestDatabaseError.self) { try database.run(script) }
      let found = error?.description ?? ""
      #expect(
        found.contains("unknown to the schema: \(loan.word)") || found.contains("schema: UNIQUE"))
      #expect(try database.query(".dump") == before)
    }
  }

  @Test("a trigger that writes a dropped column is found, too")
  func writingTrigger() throws {
    for statement in ["UPDATE T SET c = 1", "INSERT INTO T (id, a, c) VALUES (2, 2, 2)"] {
      let database = try database(
        "CREATE TABLE mine (x); CREATE TRIGGER t AFTER INSERT ON mine BEGIN \(statement); END;")
      let script = try script(from: Self.before, to: Self.edits[0])
      let error = #expect(throws: TestDatabaseError.self) { try database.run(script) }
      #expect(error?.description.contains("a trigger of another table") ?? false)
    }
  }

  @Test("names and defaults that contain such words are no reason to refuse")
  func harmlessWords() throws {
    let models = """
      model District {
        id      Int      @id @default(autoincrement())
        check   String   @default("check it, strict and without conflict")
        over    Int?     @map("à check")
        collate Int?
        strict  Boolean  @unique @default(true)
        pupils  Pupil[]
      }

      model Pupil {
        id         Int      @id
        deferrable Int
        at         District @relation(fields: [deferrable], references: [id], onDelete: Restrict)
      }
      """
    let database = try SQLiteTestDatabase()
    try database.run(try script(from: "", to: models))
    let after = models.replacing("collate Int?", with: "collate Int @default(1)")
      .replacing("onDelete: Restrict", with: "onDelete: Cascade")
      .replacing("pupils  Pupil[]", with: "pupils  Pupil[]\n\n  @@map(\"Check list\")")
    try database.run(try script(from: models, to: after))
    try database.run(try script(from: after, to: models))
    #expect(try database.query("SELECT count(*) FROM District") == ["0"])
  }
}
