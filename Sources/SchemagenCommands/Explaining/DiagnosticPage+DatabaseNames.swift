import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Names in the database, and database schemas.
  static let databaseNamePages: [DiagnosticPage] = [
    DiagnosticPage(
      .duplicateDatabaseName, "Two things have one name in the database",
      """
      Tables, columns, enum types and labels have names of their own in the database. `@map` and
      `@@map` give such a name, which can be the one that something else has already.
      """,
      wrong: """
        model User {
          id   Int    @id
          name String
          nick String @map("name")
        }
        """,
      right: """
        model User {
          id   Int    @id
          name String
          nick String @map("nickname")
        }
        """,
      links: prismaReference("#map")),
    DiagnosticPage(
      .constraintNameClash, "Two constraints or indexes have one name",
      """
      On PostgreSQL all indexes and keys of a database schema share one namespace with its tables,
      on SQLite those of the whole database. Names that are longer than 63 bytes are shortened,
      which can make them equal. `map` gives another.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id    Int    @id
          first String
          last  String

          @@index([first], map: "names")
          @@index([last], map: "names")
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id    Int    @id
          first String
          last  String

          @@index([first], map: "first_names")
          @@index([last], map: "last_names")
        }
        """,
      links: "https://www.postgresql.org/docs/current/catalog-pg-class.html",
      "https://www.sqlite.org/lang_createindex.html"),
    DiagnosticPage(
      .nameTooLong, "A name is too long for the database",
      """
      PostgreSQL keeps 63 bytes of a name and cuts the rest without an error; two names can become
      one that way. Choose a shorter one with `map`, `@map` or `@@map`.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id    Int    @id
          email String @unique(map: "the_email_address_by_which_somebody_is_known_to_the_whole_application")
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id    Int    @id
          email String @unique(map: "users_email")
        }
        """,
      links:
        "https://www.postgresql.org/docs/current/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS"),
    DiagnosticPage(
      .unsupportedConstraintName, "The database cannot give a name to a constraint",
      """
      SQLite keeps no names of primary and foreign keys, and neither it nor PostgreSQL those of
      defaults. A name that nobody keeps could not be found again.
      """,
      wrong: """
        datasource db {
          provider = "sqlite"
        }

        model User {
          id Int @id(map: "users_key")
        }
        """,
      right: """
        datasource db {
          provider = "sqlite"
        }

        model User {
          id Int @id
        }
        """,
      links: "https://www.sqlite.org/lang_createtable.html"),
    DiagnosticPage(
      .clientNameClash, "The name of a key is that of something else",
      """
      A key of several fields has a name in generated code, its `name` or its fields joined by
      `_`. It cannot be that of a field or of another key of the model.
      """,
      wrong: """
        model Seat {
          id       Int @id
          row      Int
          number   Int
          position Int

          @@unique([row, number], name: "position")
        }
        """,
      right: """
        model Seat {
          id       Int @id
          row      Int
          number   Int
          position Int

          @@unique([row, number], name: "place")
        }
        """,
      links: prismaReference("#unique-1")),
  ]
}
