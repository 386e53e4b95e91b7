import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Relations that have a join table.
  static let manyToManyPages: [DiagnosticPage] = [
    DiagnosticPage(
      .manyToManyWithoutID, "A many-to-many relation of a model without an @id of one field",
      """
      Two lists that point at each other are kept in a join table with one column for each side,
      so each model needs an `@id` of one field. Otherwise write the join table as a model.
      """,
      wrong: """
        model Post {
          year   Int
          number Int
          tags   Tag[]

          @@id([year, number])
        }

        model Tag {
          id    Int    @id
          posts Post[]
        }
        """,
      right: """
        model Post {
          id     Int   @id
          year   Int
          number Int
          tags   Tag[]

          @@unique([year, number])
        }

        model Tag {
          id    Int    @id
          posts Post[]
        }
        """,
      links: prisma("prisma-schema/data-model/relations/many-to-many-relations")),
    DiagnosticPage(
      .manyToManyArgument, "A many-to-many relation has an argument that it cannot have",
      """
      The join table of two lists is made and filled without being written down; its rows go with
      those that they join. To say more about it, write it as a model of its own.
      """,
      wrong: """
        model Post {
          id   Int   @id
          tags Tag[] @relation(onDelete: Cascade)
        }

        model Tag {
          id    Int    @id
          posts Post[]
        }
        """,
      right: """
        model Post {
          id   Int   @id
          tags Tag[]
        }

        model Tag {
          id    Int    @id
          posts Post[]
        }
        """,
      links: prisma("prisma-schema/data-model/relations/many-to-many-relations")),
    DiagnosticPage(
      .duplicateJoinTable, "Two many-to-many relations have one join table",
      """
      The join table is called `_` and the relation's name, so two relations of one name would
      share it. The name of the table can also be that of a model. Names of more than 63 bytes are
      cut on PostgreSQL, and those of tables and of indexes may be the same then.
      """,
      wrong: """
        model Post {
          id   Int   @id
          tags Tag[]
        }

        model Tag {
          id    Int    @id
          posts Post[]
        }

        model Draft {
          id Int @id

          @@map("_PostToTag")
        }
        """,
      right: """
        model Post {
          id   Int   @id
          tags Tag[] @relation("Tagging")
        }

        model Tag {
          id    Int    @id
          posts Post[] @relation("Tagging")
        }

        model Draft {
          id Int @id

          @@map("_PostToTag")
        }
        """,
      links: prisma("prisma-schema/data-model/relations/many-to-many-relations")),
  ]
}
