import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// The two sides of a relation.
  static let relationSidePages: [DiagnosticPage] = [
    DiagnosticPage(
      .ambiguousRelation, "Relation fields could be matched in more than one way",
      """
      When two fields of a model refer to the same other model, name each relation: use the same
      `@relation("…")` on both of its fields. A field that refers to its own model needs a name as
      well.
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
      .missingOppositeField, "A relation field has no opposite field in the other model",
      """
      Each relation has a field in both models, because both can be queried for the other.
      `schemagen format` and `schemagen validate --fix` add the missing one.
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
      .missingRelationColumns, "A relation does not name its columns",
      """
      The side whose table has the foreign key lists them: `fields` are its own columns,
      `references` the columns of the other model. `schemagen format` and `schemagen validate --fix`
      add them.
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
      .relationArgumentOnWrongSide, "Arguments of a relation are on the wrong side",
      """
      `fields`, `references`, `onDelete` and `onUpdate` describe a foreign key, so they only go on
      the side whose table has it. A list never has them.
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
      A relation field must be optional if its columns can be null, and on the side of a one-to-one
      relation that has no columns: nothing guarantees that a row exists there.
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
      .relationToIgnoredModel, "A field refers to an ignored model but is not ignored itself",
      """
      A model with `@@ignore` is left out of generated code, so a field of its type must have
      `@ignore`.
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
  ]
}
