import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Keys and indexes.
  static let keyPages: [DiagnosticPage] = [
    DiagnosticPage(
      .unknownKeyField, "A key or index names a field that the model does not have",
      """
      `@@id`, `@@unique`, `@@index` and `where` list fields of their own model, by their names in
      the schema and not by their column names.
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
      A relation field has no column to index. Use the column that `fields` of its `@relation`
      lists.
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
      .repeatedKeyField, "A key, index or relation lists a field twice",
      """
      Listing a column twice adds nothing to a key or index, and databases reject it.
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
      A table has one primary key. If it has several columns, write `@@id([a, b])`. For another key,
      use `@unique` or `@@unique`.
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
      .optionalKeyField, "A primary key has an optional field",
      """
      The columns of a primary key cannot be null: null is not equal to anything, so it cannot
      identify a row.
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
      .invalidPredicate, "The condition of a partial index is not valid",
      """
      `where` takes SQL as `raw("…")`, or an object of fields and values. A value can be a literal
      of the field's type, `null`, or `{ not: … }` around one of these.
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
      .missingUniqueCriterion, "A model has no unique key",
      """
      A model needs an `@id`, an `@@id`, or a `@unique` key whose fields are required. Otherwise a
      single row could not be found or changed. An optional field does not count, because it can be
      null in several rows.
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
