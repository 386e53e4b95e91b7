import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Attributes and their arguments.
  static let attributePages: [DiagnosticPage] = [
    DiagnosticPage(
      .unknownAttribute, "An attribute does not exist, or cannot be used here",
      """
      Fields have `@id @unique @default @map @updatedAt @relation @ignore`, native types such as
      `@db.VarChar(100)`, and schemagen's `@check @renamed @generated @version @softDelete`. Blocks
      have `@@id @@unique @@index @@map @@schema @@ignore @@check @@renamed`.
      """,
      wrong: """
        model User {
          id    Int    @id
          email String @unqiue
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
      .duplicateAttribute, "An attribute is a duplicate",
      """
      Only `@@index`, `@@unique` and `@@check` can be used more than once in a block. A second use
      of any other attribute would repeat the first or contradict it.
      """,
      wrong: """
        model User {
          id    Int    @id
          email String @unique @unique
        }
        """,
      right: """
        model User {
          id    Int    @id
          email String @unique
        }
        """),
    DiagnosticPage(
      .unknownArgument, "An attribute does not have this argument",
      """
      Each attribute has its own arguments; the help line of the error lists them.
      """,
      wrong: """
        model User {
          id    Int    @id
          email String @unique(name: "users_email")
        }
        """,
      right: """
        model User {
          id    Int    @id
          email String @unique(map: "users_email")
        }
        """,
      links: prismaReference("#attributes")),
    DiagnosticPage(
      .duplicateArgument, "An argument is given twice",
      """
      An argument has one value. An argument that can be written without its name counts too:
      `@map("a", name: "b")` gives the name twice.
      """,
      wrong: """
        model User {
          id    Int    @id
          first String
          last  String

          @@index(first, last)
        }
        """,
      right: """
        model User {
          id    Int    @id
          first String
          last  String

          @@index([first, last])
        }
        """),
    DiagnosticPage(
      .missingArgument, "A required argument is missing",
      """
      Some attributes need an argument: `@map` the name, `@default` the value, `@@index` the fields.
      """,
      wrong: """
        model User {
          id   Int    @id
          name String @map
        }
        """,
      right: """
        model User {
          id   Int    @id
          name String @map("full_name")
        }
        """,
      links: prismaReference("#attributes")),
    DiagnosticPage(
      .missingValue, "An argument has no value",
      """
      The value goes after the colon. To use the default, leave the argument out.
      """,
      wrong: """
        model User {
          id    Int    @id
          email String @unique(map: )
        }
        """,
      right: """
        model User {
          id    Int    @id
          email String @unique
        }
        """),
    DiagnosticPage(
      .wrongValue, "A value is of the wrong kind",
      """
      Database names are strings, in quotes. Fields, actions and directions are words, without
      quotes. Lengths are whole numbers, switches are `true` or `false`.
      """,
      wrong: """
        model User {
          id   Int    @id
          name String @map(full_name)
        }
        """,
      right: """
        model User {
          id   Int    @id
          name String @map("full_name")
        }
        """),
    DiagnosticPage(
      .invalidClientName, "The name of a key contains an invalid character",
      """
      The `name` of a key is its name in generated code, so it can only contain letters, digits and
      `_`. Set its database name with `map`.
      """,
      wrong: """
        model User {
          first String
          last  String

          @@id([first, last], name: "full-name")
        }
        """,
      right: """
        model User {
          first String
          last  String

          @@id([first, last], name: "fullName")
        }
        """,
      links: prismaReference("#id-1")),
    DiagnosticPage(
      .misplacedAttribute, "An attribute does not apply to this field or block",
      """
      A relation field has no column, so `@default`, `@unique` and `@map` go on the columns that its
      `fields` lists. `@updatedAt` only applies to `DateTime`, `@relation` only to fields whose type
      is a model.
      """,
      wrong: """
        model User {
          id      Int @id
          changed Int @updatedAt
        }
        """,
      right: """
        model User {
          id      Int      @id
          changed DateTime @updatedAt
        }
        """,
      links: prismaReference("#attributes")),
  ]
}
