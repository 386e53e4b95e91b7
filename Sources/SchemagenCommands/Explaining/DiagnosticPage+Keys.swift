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
    DiagnosticPage(
      .missingUniqueCriterion, "Nothing tells the rows of a model apart",
      """
      A model has an `@id`, an `@@id`, or a `@unique` key whose fields are required. Without one a
      single row can be neither found nor changed. An optional field does not count, because
      several rows can have none.
      """,
      wrong: """
        model User {
          name String
        }
        """,
      right: """
        model User {
          id   Int    @id @default(autoincrement())
          name String
        }
        """,
      links: prisma("prisma-schema/data-model/models#defining-an-id-field")),
  ]
}
