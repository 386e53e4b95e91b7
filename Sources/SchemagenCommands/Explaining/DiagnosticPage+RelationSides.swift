import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// The two sides of a relation.
  static let relationSidePages: [DiagnosticPage] = [
    DiagnosticPage(
      .ambiguousRelation, "Relation fields could belong together in more than one way",
      """
      When two fields of a model point at the same other model, names say which of them belong
      together: the same `@relation("…")` at both ends of each relation. A field that points at
      its own model needs a name as well.
      """,
      wrong: """
        model Post {
          id         Int  @id
          author     User @relation(fields: [authorId], references: [id])
          authorId   Int
          reviewer   User @relation(fields: [reviewerId], references: [id])
          reviewerId Int
        }

        model User {
          id       Int    @id
          written  Post[]
          reviewed Post[]
        }
        """,
      right: """
        model Post {
          id         Int  @id
          author     User @relation("Author", fields: [authorId], references: [id])
          authorId   Int
          reviewer   User @relation("Reviewer", fields: [reviewerId], references: [id])
          reviewerId Int
        }

        model User {
          id       Int    @id
          written  Post[] @relation("Author")
          reviewed Post[] @relation("Reviewer")
        }
        """,
      links: prisma("prisma-schema/data-model/relations#disambiguating-relations")),
    DiagnosticPage(
      .missingOppositeField, "A relation field has no partner in the other model",
      """
      Each relation has a field in both models, because both can be asked for the other.
      `schemagen format` and `schemagen validate --fix` add the one that is missing.
      """,
      wrong: """
        model Post {
          id       Int  @id
          author   User @relation(fields: [authorId], references: [id])
          authorId Int
        }

        model User {
          id Int @id
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
      links: prisma("prisma-schema/data-model/relations")),
    DiagnosticPage(
      .missingRelationColumns, "A relation does not say which columns hold it",
      """
      The side whose table has the foreign key says it: `fields` are its own columns, `references`
      those of the other model. `schemagen format` and `schemagen validate --fix` write them.
      """,
      wrong: """
        model Post {
          id     Int  @id
          author User
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
      .relationArgumentOnWrongSide, "Arguments of a relation stand on the wrong side",
      """
      `fields`, `references`, `onDelete` and `onUpdate` describe a foreign key, so they stand on
      the side whose table has it, and only there. A list never has them.
      """,
      wrong: """
        model Post {
          id       Int  @id
          author   User @relation(fields: [authorId], references: [id])
          authorId Int
        }

        model User {
          id    Int    @id
          posts Post[] @relation(onDelete: Cascade)
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
      links: prisma("prisma-schema/data-model/relations/referential-actions")),
    DiagnosticPage(
      .relationArity, "A relation field is required although its row can be missing",
      """
      A relation field is optional when its columns can be null, and on the side of a one-to-one
      relation that has no columns: nothing makes sure that a row is there.
      """,
      wrong: """
        model Post {
          id       Int  @id
          author   User @relation(fields: [authorId], references: [id])
          authorId Int?
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      right: """
        model Post {
          id       Int   @id
          author   User? @relation(fields: [authorId], references: [id])
          authorId Int?
        }

        model User {
          id    Int    @id
          posts Post[]
        }
        """,
      links: prisma("prisma-schema/data-model/relations/one-to-one-relations")),
    DiagnosticPage(
      .relationToIgnoredModel, "A field points at an ignored model and is not ignored itself",
      """
      A model with `@@ignore` is left out of generated code, so a field of its type could not be
      written there.
      """,
      wrong: """
        model Post {
          id    Int   @id
          log   Log   @relation(fields: [logId], references: [id])
          logId Int
        }

        model Log {
          id    Int    @id
          posts Post[]

          @@ignore
        }
        """,
      right: """
        model Post {
          id    Int   @id
          log   Log   @relation(fields: [logId], references: [id]) @ignore
          logId Int
        }

        model Log {
          id    Int    @id
          posts Post[]

          @@ignore
        }
        """,
      links: prismaReference("#ignore")),
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
