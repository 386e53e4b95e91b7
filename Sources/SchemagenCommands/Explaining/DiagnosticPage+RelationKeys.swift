import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// The keys that a relation needs.
  static let relationKeyPages: [DiagnosticPage] = [
    DiagnosticPage(
      .referencesNotUnique, "references names fields that do not tell rows apart",
      """
      A foreign key points at one row, so `references` names the `@id`, a `@unique` field, or all
      fields of an `@@id` or `@@unique`.
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
      With one row on each side, no two rows may point at the same one: the columns in `fields`
      are `@unique` or the `@id`. Where there can be many, make the other side a list.
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
      .relationWithoutIndex, "A relation without a foreign key has no index either",
      """
      With `relationMode = "prisma"` the database has no foreign key, and every look-up of related
      rows reads the whole table unless there is an index over the columns. This is a warning.
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
