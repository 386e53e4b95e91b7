import SchemaDiagnostics
import SchemaSyntax

extension DiagnosticPage {
  /// The lines of a model.
  static let fieldLinePages: [DiagnosticPage] = [
    DiagnosticPage(
      .invalidFieldLine, "A line of a model is neither a field nor an attribute",
      """
      A field is written `name Type @attribute`, in this order and on one line. Attributes begin
      with `@`; attributes of the whole model begin with `@@` and go on their own line.
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
      Every field needs a type: a scalar type (`String`, `Boolean`, `Int`, `BigInt`, `Float`,
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
      .legacyColon, "There is a colon between the name of a field and its type",
      """
      A field is declared as `name Type`. Swift, TypeScript and GraphQL use a colon, and so did the
      first version of this language.
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
      .legacyList, "A list has its brackets around the type",
      """
      A list is written `Type[]`. Swift and GraphQL put the brackets around the type, and so did the
      first version of this language.
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
      A field without `?` is required, so `!` is not needed. It comes from GraphQL.
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
      A list cannot be optional: an empty list already means "no values". If "unknown" and "none"
      are different, add a field that tells them apart.
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
      .invalidUnsupported, "Unsupported does not name the database's type",
      """
      `Unsupported("…")` declares a column whose type the language does not support. Write the
      database's type in quotes, as in SQL.
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
      .missingAttributeName, "An @ is not followed by the name of an attribute",
      """
      The name of an attribute goes directly after its `@` or `@@`.
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
      An attribute with one `@` applies to the field on the same line. An attribute with `@@`
      applies to the whole block and goes on its own line.
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
