import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Names of blocks, fields and values.
  static let namePages: [DiagnosticPage] = [
    DiagnosticPage(
      .emptyName, "A name is empty",
      """
      Tables, columns and constraints need a name in every database.
      """,
      wrong: """
        model User {
          id   Int    @id
          name String @map("")
        }
        """,
      right: """
        model User {
          id   Int    @id
          name String @map("full_name")
        }
        """,
      links: "https://www.postgresql.org/docs/current/sql-syntax-lexical.html"),
    DiagnosticPage(
      .scalarTypeName, "A declaration has the name of a scalar type",
      """
      The names of scalar types, such as `String` and `Int`, are reserved for them: otherwise it
      would not be clear what a field of type `String` means.
      """,
      wrong: """
        enum Decimal {
          ZERO
          ONE
        }
        """,
      right: """
        enum DecimalDigit {
          ZERO
          ONE
        }
        """,
      links: prismaReference("#model-field-scalar-types")),
    DiagnosticPage(
      .reservedName, "A name is reserved",
      """
      Clients generated from the same schema need some names for themselves: `PrismaClient` and the
      reserved words of JavaScript. A schema that uses one is not a valid Prisma schema. Choose
      another name; `@@map` keeps the old one in the database.
      """,
      wrong: """
        model class {
          id Int @id
        }
        """,
      right: """
        model SchoolClass {
          id Int @id

          @@map("class")
        }
        """,
      links: prismaReference("#naming-conventions")),
    DiagnosticPage(
      .duplicateDeclaration, "Two declarations have the same name",
      """
      Models, views, enums and composite types share one namespace across all files of a schema,
      because each can be the type of a field. Generators have a namespace of their own.
      """,
      wrong: """
        model User {
          id Int @id
        }

        enum User {
          ADMIN
        }
        """,
      right: """
        model User {
          id Int @id
        }

        enum UserKind {
          ADMIN
        }
        """,
      links: prismaReference("#model")),
    DiagnosticPage(
      .duplicateField, "Two fields of a block have the same name",
      """
      Each field becomes a property in Swift, so its name must be unique in its block. `@map` sets
      the name of its column.
      """,
      wrong: """
        model User {
          id   Int    @id
          name String
          name String
        }
        """,
      right: """
        model User {
          id       Int    @id
          name     String
          nickname String
        }
        """),
    DiagnosticPage(
      .duplicateEnumValue, "Two values of an enum have the same name",
      """
      An enum can have each value only once.
      """,
      wrong: """
        enum Role {
          ADMIN
          ADMIN
        }
        """,
      right: """
        enum Role {
          ADMIN
          OWNER
        }
        """,
      links: "https://www.postgresql.org/docs/current/datatype-enum.html"),
    DiagnosticPage(
      .invalidName, "A declaration, field or value has an invalid name",
      """
      The names of models, enums, fields and values consist of letters, digits and `_`, and begin
      with a letter, because they become names in Swift. `@map` and `@@map` set the name in the
      database.
      """,
      wrong: """
        enum User-Role {
          ADMIN
        }
        """,
      right: """
        enum UserRole {
          ADMIN

          @@map("User-Role")
        }
        """,
      links: prismaReference("#naming-conventions")),
    DiagnosticPage(
      .duplicateProperty, "A property is set twice",
      """
      A property of a datasource or generator can be set only once. `referentialIntegrity` is the
      old name of `relationMode`, so the two cannot be combined either.
      """,
      wrong: """
        datasource db {
          provider = "sqlite"
          provider = "postgresql"
        }
        """,
      right: """
        datasource db {
          provider = "sqlite"
        }
        """),
    DiagnosticPage(
      .severalDatasources, "There is more than one datasource",
      """
      A schema describes one database, even if it is split into several files. To use the same
      tables on PostgreSQL and on SQLite, list both as providers of one datasource.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        datasource tests {
          provider = "sqlite"
        }
        """,
      right: """
        datasource db {
          provider = ["postgresql", "sqlite"]
        }
        """,
      links: prisma("prisma-schema/overview/data-sources")),
  ]
}
