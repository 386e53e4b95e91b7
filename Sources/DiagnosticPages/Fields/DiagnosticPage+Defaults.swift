import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Defaults and functions.
  static let defaultPages: [DiagnosticPage] = [
    DiagnosticPage(
      .invalidDefault, "A default does not fit its field",
      """
      A default is a value of the field's type: strings and times in quotes; numbers, `true`,
      `false` and enum values without; a list in brackets. Functions return values of certain types:
      `autoincrement()` whole numbers, `now()` times, `uuid()` and `cuid()` strings.
      """,
      wrong: """
        model User {
          id   Int    @id
          name String @default(5)
        }
        """,
      right: """
        model User {
          id   Int    @id
          name String @default("5")
        }
        """,
      links: prismaReference("#default")),
    DiagnosticPage(
      .unknownFunction, "A function does not exist",
      """
      A default can call `autoincrement() cuid() dbgenerated("…") nanoid() now() ulid() uuid()`, and
      `sequence()` on CockroachDB. Write anything else that the database can compute as SQL in
      `dbgenerated`.
      """,
      wrong: """
        model User {
          id String @id @default(guid())
        }
        """,
      right: """
        model User {
          id String @id @default(uuid())
        }
        """,
      links: prismaReference("#attribute-functions")),
    DiagnosticPage(
      .invalidFunctionArguments, "A function does not accept these arguments",
      """
      `uuid(4)` and `uuid(7)`, `cuid(1)` and `cuid(2)` choose a version, `nanoid(16)` a length;
      `dbgenerated("…")` and `raw("…")` take SQL, `env("…")` a variable. The others take no
      arguments.
      """,
      wrong: """
        model User {
          id String @id @default(uuid(5))
        }
        """,
      right: """
        model User {
          id String @id @default(uuid(7))
        }
        """,
      links: prismaReference("#attribute-functions")),
    DiagnosticPage(
      .autoincrementNotSupported, "The database does not support autoincrement() here",
      """
      SQLite only supports it for an `@id` of one field. CockroachDB counts in 64 bits, so the field
      must be a `BigInt`.
      """,
      wrong: """
        datasource db {
          provider = "sqlite"
        }

        model Invoice {
          id     Int @id
          number Int @default(autoincrement())
        }
        """,
      right: """
        datasource db {
          provider = "sqlite"
        }

        model Invoice {
          id     Int @id @default(autoincrement())
          number Int
        }
        """,
      links: "https://www.sqlite.org/autoinc.html",
      "https://www.cockroachlabs.com/docs/stable/serial"),
    DiagnosticPage(
      .malformedDefault, "A default is not a valid value of its type",
      """
      Times are written as in RFC 3339, with an offset: `"2026-01-31T12:00:00Z"`. `Bytes` are
      Base64, `Json` is JSON in a string, whole numbers have at most 64 bits.
      """,
      wrong: """
        model Event {
          id  Int      @id
          day DateTime @default("31.1.2026")
        }
        """,
      right: """
        model Event {
          id  Int      @id
          day DateTime @default("2026-01-31T00:00:00Z")
        }
        """,
      links: "https://www.rfc-editor.org/rfc/rfc3339"),
  ]
}
