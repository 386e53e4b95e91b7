import DatabaseSchema
import DatabaseTypes
import SQLLexicon
import SchemaDiagnostics
import SchemaLifting
import SchemaLowering
import SchemaModel
import Testing

@Suite("A schema that is there is changed where its database differs") struct SchemaUpdateTests {
  /// The text after an update from a database.
  ///
  /// - Parameters:
  ///   - text: The schema, which the compiler accepts.
  ///   - change: What the database has that the schema does not say.
  private func updated(
    _ text: String, _ dialect: Dialect, _ change: (inout DatabaseSchema) -> Void
  ) throws -> String {
    let sources = SourceSet([SourceFile(path: "schema.prisma", text: text)])
    let schema = try #require(SchemaCompiler.compile(sources).schema)
    let tables = Lowering.lower(schema, to: dialect)
    var database = tables
    change(&database)
    let lifted = SchemaLifting.update(
      ExistingSchema(schema, tables: tables, sources: sources), to: database)
    #expect(lifted.errors.map(\.message) == [])
    return String(decoding: lifted.sources.files[0].bytes, as: UTF8.self)
  }

  private let postgresql = """
    datasource db {
      provider = "postgresql" // the server
      url      = env("DATABASE_URL")
    }

    /// A user.
    model User {
      id   Int  @id
      role Role
    }

    enum Role {
      guest
      admin
    }

    """

  @Test("extensions that the database has are listed, and the others are taken out")
  func extensions() throws {
    let listed = try updated(postgresql, .postgresql) {
      $0.extensions = [
        DatabaseExtension(name: "citext"), DatabaseExtension(name: "uuid-ossp"),
      ]
    }
    #expect(
      listed
        == postgresql.replacing(
          """
            provider = "postgresql" // the server
            url      = env("DATABASE_URL")

          """,
          with: """
              provider   = "postgresql" // the server
              url        = env("DATABASE_URL")
              extensions = [citext, uuid_ossp(map: "uuid-ossp")]

            """))
    let fewer = try updated(listed, .postgresql) {
      $0.extensions = [DatabaseExtension(name: "uuid-ossp"), DatabaseExtension(name: "pg_trgm")]
    }
    #expect(
      fewer
        == listed.replacing(
          "[citext, uuid_ossp(map: \"uuid-ossp\")]",
          with: "[uuid_ossp(map: \"uuid-ossp\"), pg_trgm]"))
    #expect(try updated(listed, .postgresql) { $0.extensions = [] } == postgresql)
  }

  @Test("another database schema is listed, and what was in the first one says so")
  func schemas() throws {
    let audit = Table(
      name: QualifiedName("entries", schema: "audit"), origin: .model("entries"),
      columns: [Column("id", type: ColumnType(.integer))])
    let both = try updated(postgresql, .postgresql) { database in
      database.schemas = ["audit", "public"]
      var entries = audit
      entries.primaryKey = PrimaryKeyConstraint(name: "entries_pkey", columns: ["id"])
      database.tables.append(entries)
    }
    #expect(
      both == """
        datasource db {
          provider = "postgresql" // the server
          url      = env("DATABASE_URL")
          schemas  = ["audit", "public"]
        }

        /// A user.
        model User {
          id   Int  @id
          role Role

          @@schema("public")
        }

        enum Role {
          guest
          admin

          @@schema("public")
        }

        model Entry {
          id Int @id

          @@map("entries")
          @@schema("audit")
        }

        """)
  }

  @Test("a comment is changed where it is written, and stays where the database has no other")
  func comments() throws {
    let text = """
      datasource db {
        provider = "postgresql"
        comments = true
      }

      /// People.
      model User { /// of the model's line
        id    Int    @id /// the key
        email String     /// where to write
        /// above
        nick  String     /// and after
        age   Int        // years
        old   Int        /// not there yet
      }

      """
    let changed = try updated(text, .postgresql) { database in
      let comments = ["the number", "one\ntwo", "both", "in years", nil]
      for (place, comment) in comments.enumerated() {
        database.tables[0].columns[place].comment = comment
      }
      database.tables[0].columns[1].isNullable = true
      database.tables[0].comment = "Persons."
    }
    #expect(
      changed == """
        datasource db {
          provider = "postgresql"
          comments = true
        }

        /// Persons.
        model User { /// of the model's line
          id    Int    @id /// the number
          /// one
          /// two
          email String?
          /// both
          nick  String
          /// in years
          age   Int        // years
          old   Int        /// not there yet
        }

        """)
  }

  @Test("what only fits the former type of a field goes with it")
  func types() throws {
    let text = """
      datasource db {
        provider = "postgresql"
      }

      model Note {
        id    String   @id @default(cuid()) @db.Text
        seen  DateTime @updatedAt
        label String   @default("a") @map("name")
      }

      """
    let changed = try updated(text, .postgresql) { database in
      for place in 0...2 {
        database.tables[0].columns[place].type = ColumnType(.integer)
        database.tables[0].columns[place].defaultValue = nil
      }
    }
    #expect(
      changed == """
        datasource db {
          provider = "postgresql"
        }

        model Note {
          id    Int @id
          seen  Int
          label Int @map("name")
        }

        """)
  }

  @Test("a model whose rows have no key any more is ignored, and so is the field that points at it")
  func withoutKey() throws {
    let text = """
      datasource db {
        provider = "postgresql"
      }

      model User {
        id    Int    @id
        notes Note[]
      }

      model Note {
        code   Int  @unique
        userId Int
        user   User @relation(fields: [userId], references: [id])

        @@map("notes")
      }

      """
    let changed = try updated(text, .postgresql) { database in
      let place = database.tables.firstIndex { $0.name.name == "notes" }
      for index in [place].compactMap(\.self) { database.tables[index].indexes = [] }
    }
    #expect(
      changed
        == text.replacing("notes Note[]", with: "notes Note[] @ignore")
        .replacing("code   Int  @unique", with: "code   Int")
        .replacing("  @@map(\"notes\")\n", with: "  @@map(\"notes\")\n  @@ignore\n"))
  }

  @Test("without foreign keys, a relation is optional once its column can be NULL")
  func optional() throws {
    let text = """
      datasource db {
        provider     = "postgresql"
        relationMode = "prisma"
      }

      model User {
        id    Int    @id
        notes Note[]
      }

      model Note {
        id     Int  @id
        userId Int
        user   User @relation(fields: [userId], references: [id])

        @@index([userId])
      }

      """
    let changed = try updated(text, .postgresql) { database in
      for index in database.tables.indices {
        for place in database.tables[index].columns.indices
        where database.tables[index].columns[place].name == "userId" {
          database.tables[index].columns[place].isNullable = true
        }
      }
    }
    #expect(
      changed
        == text.replacing("id     Int  @id", with: "id     Int   @id")
        .replacing("userId Int\n", with: "userId Int?\n")
        .replacing("user   User @", with: "user   User? @"))
  }

  @Test("a line is added where the next one is taken away")
  func neighbours() throws {
    let text = """
      datasource db {
        provider = "sqlite"
      }
      model A {
        id Int @id
        bId Int
        @@index([bId])
      }
      model B {
        id Int @id
      }

      """
    let changed = try updated(text, .sqlite) { database in
      database.tables[0].indexes = []
      database.tables[0].foreignKeys = [
        ForeignKey(
          name: "A_bId_fkey", columns: ["bId"], referencedTable: database.tables[1].name,
          referencedColumns: ["id"], onDelete: .restrict, onUpdate: .cascade)
      ]
    }
    #expect(
      changed
        == text.replacing(
          "  @@index([bId])\n", with: "  b B @relation(fields: [bId], references: [id])\n"
        ).replacing("model B {\n  id Int @id\n", with: "model B {\n  id Int @id\n  as A[]\n"))
  }

  @Test(
    "new lines are indented and end like those around them",
    arguments: [("\t", "\n"), ("    ", "\n"), ("  ", "\r\n")])
  func layout(indentation: String, end: String) throws {
    let lines = ["model A {", "  id Int @id", "  old Int", "", "  @@index([old])", "}"]
    func text(_ model: [String]) -> String {
      (["/*", " block", "*/", "datasource db {", "  provider = \"sqlite\"", "}", ""] + model)
        .map { $0.replacing("  ", with: indentation) + end }.joined()
    }
    let changed = try updated(text(lines), .sqlite) { database in
      database.tables[0].columns[1].name = "new"
      database.tables[0].indexes = [
        TableIndex(name: "i", columns: [IndexColumn("new")])
      ]
      var other = database.tables[0]
      other.name = QualifiedName("b")
      other.origin = .model("b")
      other.indexes = []
      database.tables.append(other)
    }
    #expect(
      changed
        == text([
          "model A {", "  id Int @id", "  new Int", "", "  @@index([new], map: \"i\")", "}", "",
          "model B {", "  id Int @id @default(autoincrement())", "  new Int", "", "  @@map(\"b\")",
          "}",
        ]))
  }

  @Test("new fields come above new `@@` lines, which have one blank line above them")
  func order() throws {
    let text = """
      datasource db {
        provider = "postgresql"
      }

      model A {
        id Int @id
        n  Int
      }

      model B {
        id  Int @id
        aId Int
      }

      """
    let changed = try updated(text, .postgresql) { database in
      database.tables[0].indexes = [
        TableIndex(name: "A_n_idx", columns: [IndexColumn("n")]),
        TableIndex(name: "A_n_id_idx", columns: [IndexColumn("n"), IndexColumn("id")]),
      ]
      database.tables[1].foreignKeys = [
        ForeignKey(
          name: "B_aId_fkey", columns: ["aId"], referencedTable: database.tables[0].name,
          referencedColumns: ["id"], onDelete: .restrict, onUpdate: .cascade)
      ]
    }
    #expect(
      changed.contains(
        """
        model A {
          id Int @id
          n  Int
          bs B[]

          @@index([n])
          @@index([n, id])
        }

        """))
  }

  @Test("a model goes with the blank line above it")
  func blankLines() throws {
    let text = """
      datasource db {
        provider = "sqlite"
      }

      model A { // not formatted
      id Int @id
      }

      /// The second.
      model B {
        id Int @id
      }

      """
    let changed = try updated(text, .sqlite) { $0.tables[1].name.name = "C" }
    #expect(changed.contains("\n}\n\nmodel C {\n"))
    #expect(!changed.contains("second"))
  }
}
