import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Names of blocks, fields and values.
  static let namePages: [DiagnosticPage] = [
    DiagnosticPage(
      .emptyName, "A name is empty",
      """
      No database has a table, column or constraint without a name.
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
      .scalarTypeName, "A declaration is named like a scalar type",
      """
      `String`, `Int` and the other scalar types have their names to themselves; a field of type
      `String` would not say which one it means.
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
      Clients made from the same schema need some names for themselves: the reserved words of
      JavaScript and `PrismaClient`. A schema that uses one would not be a Prisma schema any more.
      `@@map` keeps such a name in the database.
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
      .duplicateDeclaration, "Two declarations share a name",
      """
      Models, views, enums and composite types share one namespace, over all files of a schema:
      each can be the type of a field. Generators have one of their own.
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
      .duplicateField, "Two fields of one block share a name",
      """
      A field's name says which property it is in Swift, so there can be only one of it. Two
      columns can belong to two fields with `@map`.
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
      .duplicateEnumValue, "Two values of one enum share a name",
      """
      Each value of an enum stands once.
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
      .invalidName, "A name has a character that it cannot have",
      """
      Names of models, enums, fields and values have letters, digits and `_`, and begin with a
      letter: they become names in Swift. `@map` and `@@map` say what the database calls it.
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
      A property of a datasource or generator has one value. `referentialIntegrity` is the old
      name of `relationMode`, so the two cannot stand together either.
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
      A schema describes one database, in whatever files it is written. For the same tables on
      PostgreSQL and on SQLite, give both as providers of the one datasource.
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
