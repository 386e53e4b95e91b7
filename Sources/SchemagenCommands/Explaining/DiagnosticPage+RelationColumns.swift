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
  ]
}
