import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationScripts
import SchemaLowering
import TestSupport
import Testing

/// A rebuild must never cost a row, whoever runs it and however.
@Suite("SQLite rebuilds protect themselves", .enabled(if: SQLiteShell.isAvailable))
struct SQLiteGuardTests {
  private static let before = """
    datasource db {
      provider = "sqlite"
    }

    model Parent {
      id       Int     @id
      part     Int
      name     String?
      children Child[]

      @@unique([id, part])
    }

    model Child {
      id       Int    @id
      parentId Int
      part     Int
      parent   Parent @relation(fields: [parentId, part], references: [id, part], onDelete: Cascade)
    }
    """

  private func database(of schema: DatabaseSchema) throws -> SQLiteTestDatabase {
    let database = try SQLiteTestDatabase()
    let empty = DatabaseSchema(dialect: .sqlite)
    try database.run(ScriptRenderer.script(for: MigrationPlanner.plan(from: empty, to: schema)))
    try database.run(RowFiller(schema: schema, count: 20).script())
    return database
  }

  private func state(_ text: String) throws -> DatabaseSchema {
    Lowering.lower(try TestSchema.compile(text), to: .sqlite)
  }

  /// The script of an edit that needs a rebuild of `Parent`.
  private func rebuild(_ name: String = "String @default(\"x\")") throws -> String {
    let after = Self.before.replacing("name     String?", with: "name     \(name)")
    return ScriptRenderer.script(
      for: MigrationPlanner.plan(from: try state(Self.before), to: try state(after)))
  }

  private func counts(_ database: SQLiteTestDatabase) throws -> [String] {
    try database.query("SELECT count(*) FROM \"Parent\"; SELECT count(*) FROM \"Child\";")
  }

  @Test("children stay when keys are enforced before", arguments: [true, false])
  func plainRun(bails: Bool) throws {
    let database = try database(of: try state(Self.before))
    let script = "PRAGMA foreign_keys=ON;\n" + (try rebuild())
    if bails { try database.run(script) } else { #expect(try database.runOn(script) == "") }
    #expect(try counts(database) == ["20", "20"])
    #expect(try database.query("PRAGMA foreign_key_check") == [])
  }

  @Test(
    "inside a foreign transaction the script fails and nothing is lost", arguments: ["ON", "OFF"])
  func foreignTransaction(deferred: String) throws {
    let database = try database(of: try state(Self.before))
    let script =
      "PRAGMA foreign_keys=ON;\nBEGIN;\nPRAGMA defer_foreign_keys=\(deferred);\n"
      + (try rebuild()) + "COMMIT;\n"
    #expect(try database.runOn(script).contains("foreign keys cannot be switched off"))
    #expect(try counts(database) == ["20", "20"])
    try database.run(try rebuild())
    #expect(try counts(database) == ["20", "20"])
    #expect(
      try database.query("SELECT name FROM sqlite_master WHERE name LIKE '%schemagen%'") == [])
  }

  @Test(
    "a copy that fails keeps the table, also in a shell that continues", arguments: [true, false])
  func failedCopy(bails: Bool) throws {
    let database = try database(of: try state(Self.before))
    let script = try rebuild("String")
    if bails {
      #expect(throws: TestDatabaseError.self) { try database.run(script) }
    } else {
      #expect(try database.runOn(script).contains("NOT NULL constraint failed"))
    }
    #expect(try counts(database) == ["20", "20"])
    try database.run("UPDATE \"Parent\" SET name = 'y' WHERE name IS NULL;\n" + script)
    #expect(try counts(database) == ["20", "20"])
  }

  @Test(
    "a copy that fails without a constraint keeps the rows, also in a shell that continues",
    arguments: [true, false])
  func failedExpression(bails: Bool) throws {
    let database = try database(of: try state(Self.before))
    let catalog = try database.catalog()
    let after = Self.before.replacing("name     String?", with: "name     String")
    let fill = try #require(FillAnswer(parsingSQL: "Parent.name=json('{')"))
    let plan = MigrationPlanner.plan(
      from: try state(Self.before), to: try state(after), answers: DecisionAnswers(fills: [fill]))
    let script = ScriptRenderer.script(for: plan)
    if bails {
      #expect(throws: TestDatabaseError.self) { try database.run(script) }
    } else {
      let errors = try database.runOn(script)
      #expect(errors.contains("malformed JSON") && errors.contains("a check failed"))
    }
    #expect(try counts(database) == ["20", "20"])
    #expect(try database.catalog() == catalog)
  }

  @Test("a trigger or index that the schema does not know is not lost", arguments: [true, false])
  func unknownObjects(bails: Bool) throws {
    for object in [
      "CREATE INDEX mine ON \"Parent\"(name);",
      "CREATE TRIGGER mine AFTER INSERT ON \"Parent\" BEGIN SELECT 1; END;",
    ] {
      let unknown =
        "unknown to the schema: \(object.contains("TRIGGER") ? "trigger" : "index") mine of table Parent"
      let database = try database(of: try state(Self.before))
      try database.run(object)
      let script = try rebuild()
      if bails {
        #expect(throws: TestDatabaseError.self) { try database.run(script) }
      } else {
        #expect(try database.runOn(script).contains(unknown))
      }
      #expect(try counts(database) == ["20", "20"])
      #expect(try database.query("SELECT name FROM sqlite_master WHERE name = 'mine'") == ["mine"])
    }
  }

  @Test(
    "a column that the schema does not know is not lost, whatever its kind",
    arguments: [true, false])
  func unknownColumn(bails: Bool) throws {
    let unknown = "unknown to the schema: column mine of table Parent"
    for column in ["mine TEXT DEFAULT 'x'", "mine TEXT AS (id || 'x')"] {
      let database = try database(of: try state(Self.before))
      try database.run("ALTER TABLE \"Parent\" ADD COLUMN \(column);")
      let script = try rebuild()
      if bails {
        #expect(throws: TestDatabaseError.self) { try database.run(script) }
      } else {
        #expect(try database.runOn(script).contains(unknown))
      }
      let kept = try database.query("SELECT count(*) FROM \"Parent\" WHERE mine LIKE '%x'")
      #expect(kept == ["20"], "\(column)")
    }
  }

  @Test("an unknown index is not lost when the table is renamed as well")
  func unknownIndexOfRenamedTable() throws {
    let database = try database(of: try state(Self.before))
    try database.run("CREATE INDEX made_by_hand ON \"Parent\" (name);")
    let after = Self.before.replacing("name     String?", with: "name     String @default(\"x\")")
      .replacing("@@unique", with: "@@map(\"parents\")\n      @@unique")
    let script = ScriptRenderer.script(
      for: MigrationPlanner.plan(from: try state(Self.before), to: try state(after)))
    #expect(throws: TestDatabaseError.self) { try database.run(script) }
    let index = "SELECT tbl_name FROM sqlite_master WHERE name = 'made_by_hand'"
    #expect(try database.query(index) == ["Parent"])
    #expect(try counts(database) == ["20", "20"])
  }

  @Test("columns that the database spells in other letters are known")
  func knownColumnInOtherLetters() throws {
    let database = try database(of: try state(Self.before))
    try database.run("ALTER TABLE \"Parent\" RENAME COLUMN name TO NAME;")
    try database.run(try rebuild())
    #expect(try counts(database) == ["20", "20"])
  }

  @Test("views and triggers of other tables survive a rebuild")
  func views() throws {
    let database = try database(of: try state(Self.before))
    try database.run(
      """
      CREATE VIEW names AS SELECT name FROM "Parent";
      CREATE TRIGGER other AFTER DELETE ON "Child" BEGIN SELECT count(*) FROM "Parent"; END;
      """)
    try database.run(try rebuild())
    #expect(try database.query("SELECT count(*) FROM names") == ["20"])
    try database.run("DELETE FROM \"Child\" WHERE id = 1;")
    #expect(try counts(database) == ["19", "20"])
  }

  @Test("a foreign key to a table that is dropped under a temporary name is known")
  func displacedTarget() throws {
    let models = """
      datasource db {
        provider = "sqlite"
      }

      model A {
        id    Int @id
        tasks T[]
      }

      model B {
        id Int @id
      }

      model T {
        id  Int  @id
        aId Int?
        a   A?   @relation(fields: [aId], references: [id])
        y   Int
      }
      """
    let after = models.replacing("model A {\n  id    Int @id\n  tasks T[]\n}\n\n", with: "")
      .replacing("model B {\n  id Int @id\n", with: "model B {\n  id Int @id\n  @@map(\"A\")\n")
      .replacing("  aId Int?\n  a   A?   @relation(fields: [aId], references: [id])\n", with: "")
      .replacing("  y   Int\n", with: "  y   Int?\n")
    let database = try database(of: try state(models))
    let plan = MigrationPlanner.plan(
      from: try state(models), to: try state(after), answers: DecisionAnswers(acceptsDataLoss: true)
    )
    try database.run(ScriptRenderer.script(for: plan))
    #expect(try database.query("SELECT count(*) FROM T; SELECT count(*) FROM A") == ["20", "20"])
  }

  @Test("numbers that were given once are not given again")
  func sequence() throws {
    let text = """
      datasource db {
        provider = "sqlite"
      }

      model Note {
        id   Int     @id @default(autoincrement())
        text String?
      }
      """
    let database = try database(of: try state(text))
    try database.run("DELETE FROM \"Note\" WHERE id > 5;")
    let after = try state(text.replacing("String?", with: "String @default(\"\")"))
    let plan = MigrationPlanner.plan(from: try state(text), to: after)
    try database.run(ScriptRenderer.script(for: plan))
    try database.run("INSERT INTO \"Note\" (text) VALUES ('new');")
    #expect(try database.query("SELECT max(id) FROM \"Note\"") == ["21"])
  }

  @Test("rows that would reference nothing stop the migration", arguments: [true, false])
  func danglingRows(bails: Bool) throws {
    let database = try database(of: try state(Self.before))
    try database.run("DELETE FROM \"Parent\" WHERE id = 3;")
    let after = try state(Self.before.replacing("onDelete: Cascade", with: "onDelete: Restrict"))
    let plan = MigrationPlanner.plan(from: try state(Self.before), to: after)
    let script = ScriptRenderer.script(for: plan)
    if bails {
      #expect(throws: TestDatabaseError.self) { try database.run(script) }
    } else {
      let message =
        "rows reference rows that do not exist: \"Child\" (parentId, part) = (3, 3), \"Parent\""
      #expect(try database.runOn(script).contains(message))
    }
    #expect(try counts(database) == ["19", "20"])
    #expect(
      try database.query(
        "SELECT count(*) FROM pragma_foreign_key_list('Child') WHERE on_delete = 'CASCADE'")
        == ["2"])
  }

  @Test("rows that would reference nothing stop it where columns take all names of the row number")
  func danglingRowsWithoutRowNumber() throws {
    let models = """
      model P {
        id       Int @id
        children C[]
      }

      model C {
        key   String @id
        a     Int?   @map("rowid")
        b     Int?   @map("oid")
        c     Int?   @map("_rowid_")
        pId   Int
        p     P      @relation(fields: [pId], references: [id])
        extra String?
      }
      """
    let edit = try SQLiteEdit(
      models, to: models.replacing("extra String?", with: "extra String @default(\"x\")"))
    let rows = "INSERT INTO P VALUES (1); INSERT INTO C (key, pId) VALUES ('a', 1), ('b', 2);"
    let database = try edit.database(rows)
    let message = "rows reference rows that do not exist: \"C\" (pId) = (NULL), \"P\""
    #expect(try database.runOn(edit.script).contains(message))
    #expect(try database.query("SELECT key, pId FROM C ORDER BY key") == ["a|1", "b|2"])
  }

  @Test("many names with words of SQL hide no check that was made by hand", arguments: [5, 60])
  func manyNames(count: Int) throws {
    let columns = (1...count).map { "  c\($0) Int? @map(\"check \($0)\")" }
    let models = "model T {\n  id Int @id\n\(columns.joined(separator: "\n"))\n}"
    let edit = try SQLiteEdit(
      models, to: models.replacing("c1 Int?", with: "c1 Int @default(1)"))
    let rows = "INSERT INTO T (id, \"check 1\") VALUES (1, 7);"
    let known = try edit.database(rows)
    try known.run(edit.script)
    #expect(try known.query("SELECT \"check 1\" FROM T") == ["7"])

    let database = try edit.database(rows)
    let column = "'\"check \(count)\" INTEGER'"
    try database.run(
      """
      .dbconfig defensive off
      PRAGMA writable_schema=ON;
      UPDATE sqlite_master SET sql = replace(sql, \(column), \(column) || ' CHECK (id > 0)');
      """)
    let errors = try database.runOn(edit.script)
    #expect(errors.contains("unknown to the schema: CHECK x 1 of table T"))
  }
}
