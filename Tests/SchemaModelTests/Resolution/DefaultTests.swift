import SchemaDiagnostics
import SchemaModel
import Testing

@Suite("Defaults")
struct DefaultTests {
  static let cases: [(field: String, kind: DefaultValue.Kind)] = [
    ("Int @default(-3)", .number("-3")),
    ("BigInt @default(9007199254740993)", .number("9007199254740993")),
    ("Float @default(3.20)", .number("3.20")),
    (#"Decimal @default("121.10299000124800000001")"#, .number("121.10299000124800000001")),
    ("Decimal @default(0.1)", .number("0.1")),
    (#"String @default("a \"b\"\n")"#, .string("a \"b\"\n")),
    ("Boolean @default(false)", .boolean(false)),
    (#"DateTime @default("2026-01-31T12:00:00+02:00")"#, .string("2026-01-31T12:00:00+02:00")),
    ("DateTime @default(now())", .now),
    (#"Json @default("{ \"a\": [1] }")"#, .string("{ \"a\": [1] }")),
    // Databases take a key twice, so it is no mistake here as it is in a snapshot.
    (#"Json @default("{\"a\":1,\"a\":2}")"#, .string("{\"a\":1,\"a\":2}")),
    (#"Bytes @default("aGVsbG8=")"#, .string("aGVsbG8=")),
    ("Role @default(ADMIN)", .enumValue("ADMIN")),
    ("Role[] @default([ADMIN, USER])", .list([.enumValue("ADMIN"), .enumValue("USER")])),
    ("Int[] @default([1, 2])", .list([.number("1"), .number("2")])),
    ("String[] @default([])", .list([])),
    ("Int @default(autoincrement())", .autoincrement),
    ("String @default(uuid())", .uuid(version: 4)),
    ("String @default(uuid(7))", .uuid(version: 7)),
    ("String @default(cuid())", .cuid(version: 1)),
    ("String @default(cuid(2))", .cuid(version: 2)),
    ("String @default(ulid())", .ulid),
    ("String @default(nanoid())", .nanoid(length: 21)),
    ("String @default(nanoid(10))", .nanoid(length: 10)),
    (
      #"String @default(dbgenerated("gen_random_uuid()"))"#, .databaseGenerated("gen_random_uuid()")
    ),
    ("String @default(dbgenerated())", .databaseGenerated(nil)),
    (
      #"Unsupported("circle") @default(dbgenerated("'<(0,0),1>'"))"#,
      .databaseGenerated("'<(0,0),1>'")
    ),
    (#"String @default(value: "x")"#, .string("x")),
  ]

  @Test("a default is kept as the schema says it", arguments: cases)
  func kinds(field: String, kind: DefaultValue.Kind) throws {
    let schema = try Schema.resolving(
      """
      datasource db {
        provider = "postgresql"
      }
      enum Role {
        ADMIN
        USER
      }
      model Thing {
        id    Int @id
        field \(field)
      }
      """)
    #expect(try schema.require("Thing").require("field").defaultValue?.kind == kind)
  }

  @Test(
    "a text that no database takes as JSON is no default of a Json field",
    arguments: ["", "{a: 1}", "'a'", "01", "[1,]", #"\"\\ud83d\""#, #"\"\\q\""#, "1 2"])
  func invalidJSON(text: String) {
    let schema = """
      datasource db {
        provider = "postgresql"
      }
      model Thing {
        id    Int  @id
        field Json @default("\(text)")
      }
      """
    let sources = SourceSet([SourceFile(path: "schema.prisma", text: schema)])
    #expect(SchemaCompiler.compile(sources).diagnostics.map(\.code.rawValue) == ["S514"])
  }

  @Test("CockroachDB has sequences")
  func sequences() throws {
    let schema = try Schema.resolving(
      """
      datasource db {
        provider = "cockroachdb"
      }
      model Thing {
        id Int @id @default(sequence(virtual: true, cache: 10, start: -1))
      }
      """)
    #expect(try schema.require("Thing").require("id").defaultValue?.kind == .sequence)
  }
}
