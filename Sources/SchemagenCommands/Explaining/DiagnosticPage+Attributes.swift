import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Attributes and their arguments.
  static let attributePages: [DiagnosticPage] = [
    DiagnosticPage(
      .unknownAttribute, "An attribute does not exist, or not here",
      """
      Fields have `@id @unique @default @map @updatedAt @relation @ignore`, native types such as
      `@db.VarChar(100)`, and schemagen's `@check @renamed @generated @version @softDelete`.
      Blocks have `@@id @@unique @@index @@map @@schema @@ignore @@check @@renamed`.
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
      .duplicateAttribute, "An attribute stands twice where it can stand once",
      """
      Only `@@index`, `@@unique` and `@@check` can stand more than once in a block. Of the others
      the second one would contradict the first or repeat it.
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
      .unknownArgument, "An attribute does not have the argument",
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
      An argument has one value. The one that may stand without its name counts as well: in
      `@map("a", name: "b")` the name is given twice.
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
      .missingArgument, "An argument that has to be there is missing",
      """
      Some attributes say nothing without an argument: `@map` needs the name, `@default` the
      value, `@@index` the fields.
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
      .missingValue, "The name of an argument has no value behind it",
      """
      A value follows the colon. Leave the argument out where it should have its usual value.
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
      Names in the database are strings, in quotes. Fields, actions and directions are words,
      without quotes. Lengths are whole numbers, switches `true` or `false`.
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
      .invalidClientName, "The name of a key has characters that it cannot have",
      """
      The `name` of a key is what generated code calls it, so it has letters, digits and `_` only.
      What the database calls it is said by `map`.
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
      .misplacedAttribute, "An attribute stands at a field or block that cannot have it",
      """
      A relation field has no column, so it has no `@default`, `@unique` or `@map`: they belong to
      the column that `fields` names. `@updatedAt` is for `DateTime`, `@relation` for fields whose
      type is a model.
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
