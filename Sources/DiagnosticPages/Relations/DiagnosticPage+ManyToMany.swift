import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Many-to-many relations and their join tables.
  static let manyToManyPages: [DiagnosticPage] = [
    DiagnosticPage(
      .manyToManyWithoutID, "A many-to-many relation needs models with an @id of one field",
      """
      The join table of a many-to-many relation has one column for each side, so each model needs an
      `@id` of one field. Otherwise, write the join table as a model.
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
      The join table is created and filled automatically, and its rows are deleted together with the
      rows that they join. For more control, write the join table as a model.
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
      .duplicateJoinTable, "The name of a join table is already in use",
      """
      The join table is called `_` and the relation's name, so two relations with the same name
      would share it. The name can also conflict with that of a model. PostgreSQL cuts names to 63
      bytes, which can make two names of tables or indexes equal.
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
