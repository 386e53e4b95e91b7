import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// The columns and actions of a relation.
  static let relationColumnPages: [DiagnosticPage] = [
    DiagnosticPage(
      .unknownRelationColumn, "fields or references names a field that does not exist",
      """
      `fields` lists fields of the model that contains the relation field, `references` fields of
      the other model.
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
      A foreign key consists of columns, and a relation field has none. `fields` lists the fields
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
      .relationColumnCount, "fields and references have different lengths",
      """
      Each column of the foreign key refers to one field of the other model, in the order in which
      they are listed.
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
      A foreign key holds the values of the key that it refers to, so the types must be the same.
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
      .listInRelation, "A relation uses a list of values as its key",
      """
      A foreign key column holds one key. For a many-to-many relation, use a list of models on both
      sides, which gets a join table.
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
  ]
}
