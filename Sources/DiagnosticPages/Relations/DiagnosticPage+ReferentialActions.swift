import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Referential actions.
  static let referentialActionPages: [DiagnosticPage] = [
    DiagnosticPage(
      .unsupportedReferentialAction, "The relation mode does not support a referential action",
      """
      With `relationMode = "prisma"` the client carries out the actions, and it supports fewer than
      the database: `Cascade`, `Restrict` and `SetNull`.
      """,
      wrong: """
        datasource db {
          provider     = "postgresql"
          relationMode = "prisma"
        }

        model Post {
          id       Int  @id
          author   User @relation(fields: [authorId], references: [id], onDelete: NoAction)
          authorId Int

          @@index([authorId])
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
          author   User @relation(fields: [authorId], references: [id], onDelete: Restrict)
          authorId Int

          @@index([authorId])
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      links: prisma("prisma-schema/data-model/relations/relation-mode")),
    DiagnosticPage(
      .unknownReferentialAction, "A referential action does not exist",
      """
      `onDelete` and `onUpdate` can be `Cascade`, `Restrict`, `NoAction`, `SetNull` or `SetDefault`.
      """,
      wrong: """
        model Post {
          id       Int  @id
          author   User @relation(fields: [authorId], references: [id], onDelete: Delete)
          authorId Int
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      right: """
        model Post {
          id       Int  @id
          author   User @relation(fields: [authorId], references: [id], onDelete: Cascade)
          authorId Int
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      links: prisma("prisma-schema/data-model/relations/referential-actions"),
      "https://www.sqlite.org/foreignkeys.html#fk_actions"),
    DiagnosticPage(
      .setNullOnRequired, "SetNull is used on a column that cannot be null",
      """
      `SetNull` sets the columns to null when the row that they refer to is deleted or changes its
      key, which a required column does not allow. Make the columns and the relation optional, or
      choose another action. PostgreSQL accepts the constraint and fails later, so it is a warning
      there.
      """,
      wrong: """
        datasource db {
          provider = "sqlite"
        }

        model Post {
          id       Int  @id
          author   User @relation(fields: [authorId], references: [id], onDelete: SetNull)
          authorId Int
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      right: """
        datasource db {
          provider = "sqlite"
        }

        model Post {
          id       Int   @id
          author   User? @relation(fields: [authorId], references: [id], onDelete: SetNull)
          authorId Int?
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      links: prisma("prisma-schema/data-model/relations/referential-actions#setnull")),
    DiagnosticPage(
      .cascadeCycle, "Referential actions form a cycle",
      """
      With `relationMode = "prisma"` the client carries out referential actions, relation by
      relation, and would never finish a cycle. `Restrict` on one relation of the cycle breaks it.
      Foreign keys do not have this limit.
      """,
      wrong: """
        datasource db {
          provider     = "postgresql"
          relationMode = "prisma"
        }

        model Page {
          id       Int    @id
          parent   Page?  @relation("Tree", fields: [parentId], references: [id])
          parentId Int?
          children Page[] @relation("Tree")

          @@index([parentId])
        }
        """,
      right: """
        datasource db {
          provider     = "postgresql"
          relationMode = "prisma"
        }

        model Page {
          id       Int    @id
          parent   Page?  @relation("Tree", fields: [parentId], references: [id], onDelete: Restrict, onUpdate: Restrict)
          parentId Int?
          children Page[] @relation("Tree")

          @@index([parentId])
        }
        """,
      links: prisma("prisma-schema/data-model/relations/relation-mode")),
    DiagnosticPage(
      .actionOnGeneratedColumn, "An action would set a column that the database computes",
      """
      `Cascade`, `SetNull` and `SetDefault` write to the columns of the foreign key. Only its
      expression can write to a generated column, so databases reject the constraint.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model Post {
          id       Int  @id
          author   User @relation(fields: [authorId], references: [id])
          authorId Int  @generated("id / 1000")
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model Post {
          id       Int  @id
          author   User @relation(fields: [authorId], references: [id], onDelete: Restrict, onUpdate: Restrict)
          authorId Int  @generated("id / 1000")
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      links: "https://www.postgresql.org/docs/current/ddl-generated-columns.html"),
  ]
}
