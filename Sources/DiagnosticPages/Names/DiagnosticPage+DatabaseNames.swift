import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Names in the database.
  static let databaseNamePages: [DiagnosticPage] = [
    DiagnosticPage(
      .reservedDatabaseName, "A name is kept by the database, or by schemagen itself",
      """
      PostgreSQL has columns such as `ctid` and `xmin` in every table, and keeps names of schemas that
      begin with `pg_`; SQLite keeps names of tables and indexes that begin with `sqlite_`. The
      applied migrations are in the table `_schemagen_migrations`. Map the model, field, enum or index
      to another name.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model Row {
          id   Int @id
          xmin Int
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model Row {
          id   Int @id
          xmin Int @map("x_min")
        }
        """,
      links: "https://www.postgresql.org/docs/current/ddl-system-columns.html",
      "https://www.sqlite.org/lang_createtable.html"),
    DiagnosticPage(
      .duplicateDatabaseName, "Two things have the same name in the database",
      """
      Tables, columns, enum types and labels have names of their own in the database. A name that
      `@map` or `@@map` sets can already be in use there.
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
      .constraintNameClash, "Two constraints or indexes have the same name",
      """
      On PostgreSQL, the tables, indexes and keys of a database schema share one namespace; on
      SQLite, those of the whole database do. Names longer than 63 bytes are cut, which can make
      them equal. `map` sets another name.
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
      PostgreSQL silently cuts names to 63 bytes, which can make two names equal. Set a shorter one
      with `map`, `@map` or `@@map`.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id    Int    @id
          email String @unique(map: "the_unique_index_on_the_email_addresses_of_all_users_of_the_application")
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
      .unsupportedConstraintName, "The database cannot name a constraint",
      """
      SQLite does not store the names of primary and foreign keys, and neither SQLite nor PostgreSQL
      stores the names of defaults. The name would be lost.
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
      .clientNameClash, "The name of a key is already in use",
      """
      A key of several fields has a name in generated code: its `name`, or its fields joined by `_`.
      It cannot be the name of a field or of another key of the model.
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
