import SchemaDiagnostics
import SchemaSyntax

extension DiagnosticPage {
  /// Lines of models.
  static let fieldPages: [DiagnosticPage] = [
    DiagnosticPage(
      .invalidFieldLine, "A line of a model is neither a field nor an attribute",
      """
      A field is written `name Type @attribute`, in this order and on one line. Attributes begin
      with `@`; those of the whole model begin with `@@` and have a line of their own.
      """,
      wrong: """
        model User {
          id    Int    @id
          email String unique
        }
        """,
      right: """
        model User {
          id    Int    @id
          email String @unique
        }
        """,
      links: prisma("prisma-schema/data-model/models#defining-fields")),
    DiagnosticPage(
      .missingFieldType, "A field has no type",
      """
      Each field says its type: a scalar type (`String`, `Boolean`, `Int`, `BigInt`, `Float`,
      `Decimal`, `DateTime`, `Json`, `Bytes`), an enum, a composite type or a model.
      """,
      wrong: """
        model User {
          id   Int    @id
          name
        }
        """,
      right: """
        model User {
          id   Int    @id
          name String
        }
        """,
      links: prismaReference("#model-field-scalar-types")),
    DiagnosticPage(
      .legacyColon, "A colon stands between the name of a field and its type",
      """
      A field is declared as `name Type`. The colon is that of Swift, TypeScript and GraphQL; the
      first version of this language had it too.
      """,
      wrong: """
        model User {
          id: Int @id
        }
        """,
      right: """
        model User {
          id Int @id
        }
        """),
    DiagnosticPage(
      .legacyList, "A list is written with its brackets around the type",
      """
      A list is written `Type[]`. The brackets around the type are those of Swift and GraphQL;
      the first version of this language had them too.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model Post {
          id   Int      @id
          tags [String]
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model Post {
          id   Int      @id
          tags String[]
        }
        """),
    DiagnosticPage(
      .legacyRequired, "A type is written with !",
      """
      A field without `?` is required; no mark is needed. The `!` is that of GraphQL.
      """,
      wrong: """
        model User {
          id   Int     @id
          name String!
        }
        """,
      right: """
        model User {
          id   Int    @id
          name String
        }
        """,
      links: prismaReference("#model-fields")),
    DiagnosticPage(
      .optionalList, "A list is marked as optional",
      """
      A list can be empty, and that is how nothing is said: with an optional list there would be
      two ways. Where "unknown" and "none" differ, add a field that says which it is.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model Post {
          id   Int       @id
          tags String[]?
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model Post {
          id   Int      @id
          tags String[]
        }
        """,
      links: prismaReference("#model-fields")),
    DiagnosticPage(
      .invalidUnsupported, "Unsupported stands without the database's type",
      """
      `Unsupported("…")` keeps a column whose type the language has no word for; the type is
      written in quotes, as SQL has it.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model Place {
          id   Int         @id
          area Unsupported
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model Place {
          id   Int                   @id
          area Unsupported("circle")
        }
        """,
      links: prisma("prisma-schema/data-model/unsupported-database-features")),
    DiagnosticPage(
      .missingAttributeName, "An @ stands without the name of an attribute",
      """
      The name of an attribute follows its `@` or `@@`.
      """,
      wrong: """
        model User {
          id    Int    @id
          email String @
        }
        """,
      right: """
        model User {
          id    Int    @id
          email String @unique
        }
        """,
      links: prismaReference("#attributes")),
    DiagnosticPage(
      .wrongAttributeLevel, "An attribute has one @ too many or too few",
      """
      An attribute with one `@` belongs to the field that it stands behind. One with `@@` belongs
      to the whole block and has a line of its own.
      """,
      wrong: """
        model User {
          id    Int    @id
          first String
          last  String
          @unique([first, last])
        }
        """,
      right: """
        model User {
          id    Int    @id
          first String
          last  String

          @@unique([first, last])
        }
        """,
      links: prismaReference("#attributes")),
  ]
}
