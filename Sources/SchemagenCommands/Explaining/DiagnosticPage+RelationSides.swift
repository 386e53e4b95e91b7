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
  ]
}
