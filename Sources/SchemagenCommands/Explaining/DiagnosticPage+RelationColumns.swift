import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// The columns and actions of a relation.
  static let relationColumnPages: [DiagnosticPage] = [
    DiagnosticPage(
      .unknownRelationColumn, "fields or references names a field that does not exist",
      """
      `fields` names fields of the model in which the relation field stands, `references` fields
      of the other model.
      """,
      wrong: """
        model Post {
          id       Int  @id
          author   User @relation(fields: [autorId], references: [id])
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
          author   User @relation(fields: [authorId], references: [id])
          authorId Int
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      links: prismaReference("#relation")),
    DiagnosticPage(
      .relationColumnIsRelation, "fields or references names a relation field",
      """
      A foreign key is made of columns, and a relation field has none. `fields` names the fields
      that hold the key, such as `authorId`.
      """,
      wrong: """
        model Post {
          id       Int  @id
          author   User @relation(fields: [author], references: [id])
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
          author   User @relation(fields: [authorId], references: [id])
          authorId Int
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      links: prismaReference("#relation")),
    DiagnosticPage(
      .unknownReferentialAction, "A referential action does not exist",
      """
      `onDelete` and `onUpdate` can be `Cascade`, `Restrict`, `NoAction`, `SetNull` or
      `SetDefault`.
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
      .relationColumnCount, "fields and references are of different length",
      """
      Each column of the foreign key points at one field of the other model, in the order in which
      they are written.
      """,
      wrong: """
        model Ticket {
          id      Int  @id
          seat    Seat @relation(fields: [seatRow], references: [row, number])
          seatRow Int
        }

        model Seat {
          row     Int
          number  Int
          tickets Ticket[]

          @@id([row, number])
        }
        """,
      right: """
        model Ticket {
          id         Int  @id
          seat       Seat @relation(fields: [seatRow, seatNumber], references: [row, number])
          seatRow    Int
          seatNumber Int
        }

        model Seat {
          row     Int
          number  Int
          tickets Ticket[]

          @@id([row, number])
        }
        """,
      links: "https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK"),
    DiagnosticPage(
      .relationColumnType, "The columns in fields and references have different types",
      """
      A foreign key holds the values of the key that it points at, so the types are the same.
      """,
      wrong: """
        model Post {
          id       Int    @id
          author   User   @relation(fields: [authorId], references: [id])
          authorId String
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
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      links: "https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK"),
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
      .setNullOnRequired, "SetNull stands at a column that cannot be null",
      """
      `SetNull` empties the columns when the row that they point at goes or changes its key, which
      a required column refuses. Make the columns and the relation optional, or choose another
      action. PostgreSQL takes the constraint and fails later, so it is a warning there.
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
      .cascadeCycle, "Actions come back to where they started",
      """
      With `relationMode = "prisma"` the client carries out referential actions, relation by
      relation; in a cycle it would never be done. `Restrict` on one relation of the cycle ends
      it. Foreign keys have no such limit.
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
    DiagnosticPage(
      .listInRelation, "A relation goes over a list of values",
      """
      A foreign key column holds one key. For many rows on both sides write two lists of models,
      which get a join table.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model Post {
          id      Int   @id
          author  User  @relation(fields: [authors], references: [id])
          authors Int[]
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
          id      Int    @id
          authors User[]
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      links: prisma("prisma-schema/data-model/relations/many-to-many-relations")),
    DiagnosticPage(
      .actionOnGeneratedColumn, "An action would set a column that the database computes",
      """
      `Cascade`, `SetNull` and `SetDefault` write into the columns of the foreign key. Nothing but
      its expression writes into a generated column, so databases refuse the constraint.
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
