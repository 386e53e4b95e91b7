import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Keys, indexes and defaults.
  static let keyPages: [DiagnosticPage] = [
    DiagnosticPage(
      .unknownKeyField, "A key or index names a field that the model does not have",
      """
      `@@id`, `@@unique`, `@@index` and `where` name fields of their own model, by the field's
      name in the schema and not by that of the column.
      """,
      wrong: """
        model User {
          id    Int    @id
          email String

          @@index([emial])
        }
        """,
      right: """
        model User {
          id    Int    @id
          email String

          @@index([email])
        }
        """,
      links: prismaReference("#index")),
    DiagnosticPage(
      .relationFieldInKey, "A key or index names a relation field",
      """
      A relation field has no column that could be indexed. Name the column behind it, which
      `fields` of its `@relation` says.
      """,
      wrong: """
        model Post {
          id       Int  @id
          author   User @relation(fields: [authorId], references: [id])
          authorId Int

          @@index([author])
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      right: """
        model Post {
          id       Int  @id
          author   User @relation(fields: [authorId], references: [id])
          authorId Int

          @@index([authorId])
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      links: prisma("prisma-schema/data-model/relations")),
    DiagnosticPage(
      .repeatedKeyField, "A key, index or relation names a field twice",
      """
      A column that stands twice in a key or index adds nothing to it, and databases refuse it.
      """,
      wrong: """
        model User {
          id    Int    @id
          email String

          @@index([email, email])
        }
        """,
      right: """
        model User {
          id    Int    @id
          email String

          @@index([email])
        }
        """,
      links: "https://www.postgresql.org/docs/current/sql-createtable.html"),
    DiagnosticPage(
      .severalPrimaryKeys, "A model has more than one primary key",
      """
      A table has one primary key. If it has several columns, write `@@id([a, b])`; if there is
      another key, make it `@unique` or `@@unique`.
      """,
      wrong: """
        model Seat {
          row    Int @id
          number Int @id
        }
        """,
      right: """
        model Seat {
          row    Int
          number Int

          @@id([row, number])
        }
        """,
      links: prismaReference("#id-1")),
    DiagnosticPage(
      .optionalKeyField, "A primary key has a field that can be missing",
      """
      The columns of a primary key are never null: a null is not equal to anything, so it would
      tell no rows apart.
      """,
      wrong: """
        model User {
          id Int? @id
        }
        """,
      right: """
        model User {
          id Int @id
        }
        """,
      links:
        "https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-PRIMARY-KEYS"),
    DiagnosticPage(
      .invalidDefault, "A default does not fit its field",
      """
      A default is a value of the field's type: text and times in quotes, numbers, `true`, `false`
      and values of an enum without, a list in brackets for a list. Functions make values of
      certain types: `autoincrement()` whole numbers, `now()` times, `uuid()` and `cuid()` text.
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
      Defaults have `autoincrement() cuid() dbgenerated("…") nanoid() now() ulid() uuid()`, and
      `sequence()` on CockroachDB. Whatever else the database can compute is written as SQL in
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
      .invalidFunctionArguments, "A function does not take the arguments",
      """
      `uuid(4)` and `uuid(7)`, `cuid(1)` and `cuid(2)` choose a version, `nanoid(16)` a length;
      `dbgenerated("…")` and `raw("…")` take SQL, `env("…")` a variable. The others take nothing.
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
      .invalidPredicate, "The condition of a partial index cannot be understood",
      """
      `where` takes SQL as `raw("…")`, or an object of fields and their values. A value can be a
      literal of the field's type, `null`, or `{ not: … }` around one of these.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id      Int       @id
          email   String
          deleted DateTime?

          @@index([email], where: "deleted IS NULL")
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id      Int       @id
          email   String
          deleted DateTime?

          @@index([email], where: { deleted: null })
        }
        """,
      links: "https://www.postgresql.org/docs/current/indexes-partial.html",
      "https://www.sqlite.org/partialindex.html"),
  ]
}
