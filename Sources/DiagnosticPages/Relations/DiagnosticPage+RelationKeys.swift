import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// The keys that a relation needs.
  static let relationKeyPages: [DiagnosticPage] = [
    DiagnosticPage(
      .referencesNotUnique, "references names fields that are not unique",
      """
      A foreign key refers to one row, so `references` must list the `@id`, a `@unique` field, or
      all fields of an `@@id` or `@@unique`.
      """,
      wrong: """
        model Post {
          id     Int    @id
          author User   @relation(fields: [email], references: [email])
          email  String
        }

        model User {
          id    Int    @id
          email String
          posts Post[]
        }
        """,
      right: """
        model Post {
          id     Int    @id
          author User   @relation(fields: [email], references: [email])
          email  String
        }

        model User {
          id    Int    @id
          email String @unique
          posts Post[]
        }
        """,
      links: "https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK"),
    DiagnosticPage(
      .oneToOneNotUnique, "The columns of a one-to-one relation are not unique",
      """
      In a one-to-one relation, two rows cannot refer to the same row, so the columns in `fields`
      must be `@unique` or the `@id`. If there can be several, make the other side a list.
      """,
      wrong: """
        model Profile {
          id     Int  @id
          user   User @relation(fields: [userId], references: [id])
          userId Int
        }

        model User {
          id      Int      @id
          profile Profile?
        }
        """,
      right: """
        model Profile {
          id     Int  @id
          user   User @relation(fields: [userId], references: [id])
          userId Int  @unique
        }

        model User {
          id      Int      @id
          profile Profile?
        }
        """,
      links: prisma("prisma-schema/data-model/relations/one-to-one-relations")),
    DiagnosticPage(
      .relationWithoutIndex, "A relation without a foreign key has no index",
      """
      With `relationMode = "prisma"` the database has no foreign key, and every lookup of related
      rows reads the whole table unless the columns have an index. This is a warning.
      """,
      wrong: """
        datasource db {
          provider     = "postgresql"
          relationMode = "prisma"
        }

        model Post {
          id       Int  @id
          author   User @relation(fields: [authorId], references: [id])
          authorId Int
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      right: """
        datasource db {
          provider     = "postgresql"
          relationMode = "prisma"
        }

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
      links: prisma("prisma-schema/data-model/relations/relation-mode")),
  ]
}
