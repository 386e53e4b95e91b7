import DatabaseSchema
import DatabaseTypes
import SchemaDiagnostics
import SchemaLifting
import SchemaLowering
import SchemaModel
import Testing

@Suite("A join table that the database calls otherwise") struct JoinTableUpdateTests {
  private let schema = """
    datasource db {
      provider = "postgresql"
    }

    model Post {
      id    Int   @id
      /// What it is about.
      tags  Tag[] // by hand
      title String
      marks Tag[] @relation(name: "Marks")
    }

    model Tag {
      posts  Post[]
      id     Int    @id
      marked Post[] @relation("Marks")
    }

    model User {
      id       Int    @id
      follows  User[] @relation("Follow")
      followed User[] @relation("Follow")
    }

    """

  /// The schema after an update from its own tables, where relations have other names.
  private func updated(
    _ text: String, _ dialect: Dialect, _ names: [String: String]
  ) throws -> String {
    let sources = SourceSet([SourceFile(path: "schema.prisma", text: text)])
    let existing = try #require(SchemaCompiler.compile(sources).schema)
    let other = names.reduce(text) { text, name in
      text.replacing("\"\(name.key)\"", with: "\"\(name.value)\"")
    }
    let renamed = try #require(
      SchemaCompiler.compile(SourceSet([SourceFile(path: "schema.prisma", text: other)])).schema)
    let lifted = SchemaLifting.update(
      ExistingSchema(existing, tables: Lowering.lower(existing, to: dialect), sources: sources),
      to: Lowering.lower(renamed, to: dialect))
    #expect(lifted.errors.map(\.message) == [])
    #expect(lifted.replacedJoinTables.isEmpty)
    return String(decoding: lifted.sources.files[0].bytes, as: UTF8.self)
  }

  /// A schema with one relation between posts and tags, whose name is written.
  private func single(_ name: String?) -> String {
    let attribute = name.map { " @relation(\"\($0)\")" } ?? ""
    return """
      datasource db {
        provider = "sqlite"
      }
      model Post {
        id Int @id
        tags Tag[]\(attribute) // by hand
        title String
      }
      model Tag {
        posts Post[]\(attribute)
        id Int @id
      }

      """
  }

  @Test("is its relation under another name, and its fields stay", arguments: Dialect.allCases)
  func renamed(dialect: Dialect) throws {
    let text = schema.replacing("\"postgresql\"", with: "\"\(dialect.rawValue)\"")
    let changed = try updated(text, dialect, ["Follow": "Followers"])
    #expect(changed == text.replacing("\"Follow\"", with: "\"Followers\""))
    #expect(try updated(changed, dialect, [:]) == changed)
  }

  @Test("gets the name that is written, or none where it is the usual one")
  func names() throws {
    #expect(try relabelled(from: nil, to: "Labels") == single("Labels"))
    #expect(try relabelled(from: "Labels", to: "Marks") == single("Marks"))
    #expect(try relabelled(from: "Labels", to: nil) == single(nil))
  }

  private func relabelled(from former: String?, to name: String?) throws -> String {
    let sources = SourceSet([SourceFile(path: "schema.prisma", text: single(former))])
    let existing = try #require(SchemaCompiler.compile(sources).schema)
    let other = try #require(
      SchemaCompiler.compile(SourceSet([SourceFile(path: "schema.prisma", text: single(name))]))
        .schema)
    let lifted = SchemaLifting.update(
      ExistingSchema(existing, tables: Lowering.lower(existing, to: .sqlite), sources: sources),
      to: Lowering.lower(other, to: .sqlite))
    #expect(lifted.errors.map(\.message) == [])
    return String(decoding: lifted.sources.files[0].bytes, as: UTF8.self)
  }

  @Test("is not guessed where two relations between the same models are gone")
  func ambiguous() throws {
    let named = schema.replacing("Tag[] //", with: "Tag[] @relation(\"Tags\") //")
      .replacing("posts  Post[]", with: "posts  Post[] @relation(\"Tags\")")
    let one = try updated(named, .postgresql, ["Marks": "Stars"])
    #expect(one.contains("  marks Tag[] @relation(\"Stars\")"))
    #expect(one.contains("  marked Post[] @relation(\"Stars\")"))
    let both = try updated(named, .postgresql, ["Marks": "Stars", "Tags": "Labels"])
    #expect(!both.contains("marks "))
    #expect(both.contains("@relation(\"Stars\")") && both.contains("@relation(\"Labels\")"))
  }

  @Test("becomes a model with the reason, where a relation without a model cannot have it")
  func model() throws {
    let sources = SourceSet([SourceFile(path: "schema.prisma", text: single(nil))])
    let existing = try #require(SchemaCompiler.compile(sources).schema)
    let tables = Lowering.lower(existing, to: .sqlite)
    let place = try #require(tables.tables.firstIndex { $0.name.name == "_PostToTag" })
    func reasons(_ change: (inout Table) -> Void) throws -> [String] {
      var database = tables
      change(&database.tables[place])
      let lifted = SchemaLifting.update(
        ExistingSchema(existing, tables: tables, sources: sources), to: database)
      #expect(lifted.errors.map(\.message) == [])
      return lifted.replacedJoinTables.map(\.description)
    }
    #expect(try reasons { _ in } == [])
    let name = try reasons { $0.name = QualifiedName("labels") }
    #expect(
      name == [
        "make a model Label of \"labels\", which is in the place of \"_PostToTag\": the table of a "
          + "relation without a model has a name that begins with `_`"
      ])
    let keys = try reasons { $0.name = QualifiedName("_Labels") }
    #expect(keys.count == 1 && keys[0].contains("\"_PostToTag_B_index\""), "\(keys)")
    let contents = try reasons {
      $0.name = QualifiedName("_Labels")
      $0.columns.append(
        Column("note", type: ColumnType(.builtIn(.text, arguments: [])), isNullable: true))
    }
    #expect(contents.count == 1 && contents[0].contains("it has other columns"), "\(contents)")
  }
}
