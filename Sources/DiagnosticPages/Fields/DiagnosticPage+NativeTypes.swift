import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Native types, and other rules of columns.
  static let nativeTypePages: [DiagnosticPage] = [
    DiagnosticPage(
      .nativeTypePrefix, "A native type does not begin with the datasource's name",
      """
      Native types belong to a database, so they begin with the name of the datasource: with
      `datasource db`, write `@db.`.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id   Int    @id
          name String @pg.VarChar(100)
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id   Int    @id
          name String @db.VarChar(100)
        }
        """,
      links: prismaReference("#model-field-scalar-types")),
    DiagnosticPage(
      .unknownNativeType, "The database does not have the native type",
      """
      Native types are those of the provider. SQLite has only `Uuid`, which is text that ignores
      case; any other column can hold any value. For other types of PostgreSQL, use `Unsupported("…")`.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id   Int    @id
          name String @db.Varchr(100)
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id   Int    @id
          name String @db.VarChar(100)
        }
        """,
      links: prismaReference("#model-field-scalar-types"),
      "https://www.postgresql.org/docs/current/datatype.html"),
    DiagnosticPage(
      .nativeTypeMismatch, "A native type does not fit the type of its field",
      """
      A native type chooses how values of one scalar type are stored: `VarChar` is for `String`,
      `SmallInt` for `Int`, `Timestamptz` for `DateTime`.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id   Int    @id
          name String @db.Integer
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id   Int    @id
          name String @db.Text
        }
        """,
      links: prismaReference("#model-field-scalar-types")),
    DiagnosticPage(
      .nativeTypeArguments, "A native type does not accept these arguments",
      """
      `VarChar(100)` takes a length, `Decimal(10, 2)` a precision and a scale, `Timestamp(3)` the
      number of decimals of a second; each within the limits of the database.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model Price {
          id     Int     @id
          amount Decimal @db.Decimal(2, 10)
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model Price {
          id     Int     @id
          amount Decimal @db.Decimal(10, 2)
        }
        """,
      links: "https://www.postgresql.org/docs/current/datatype-numeric.html"),
    DiagnosticPage(
      .unsupportedFieldType, "The database does not support the type of a field",
      """
      Only PostgreSQL and CockroachDB have columns that hold lists. On SQLite, use `Json`, or a
      separate model with one row for each element.
      """,
      wrong: """
        datasource db {
          provider = "sqlite"
        }

        model Post {
          id   Int      @id
          tags String[]
        }
        """,
      right: """
        datasource db {
          provider = "sqlite"
        }

        model Post {
          id   Int  @id
          tags Json
        }
        """,
      links: "https://www.sqlite.org/datatype3.html",
      "https://www.postgresql.org/docs/current/arrays.html"),
    DiagnosticPage(
      .needlessUnsupported, "Unsupported is used for a type that has a native type",
      """
      `Unsupported` is for types that the language does not support; its fields are left out of
      generated code. With the native type, the field is included.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id   Int                         @id
          name Unsupported("VarChar(100)")
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }

        model User {
          id   Int    @id
          name String @db.VarChar(100)
        }
        """,
      links: prisma("prisma-schema/data-model/unsupported-database-features")),
    DiagnosticPage(
      .conflictingAttributes, "Attributes conflict with each other",
      """
      The database computes a `@generated` column, so it cannot have a default or be updated. A
      model can have one `@version` and one `@softDelete`, because each applies to all of its rows.
      """,
      wrong: """
        model Price {
          id    Int @id
          net   Int
          gross Int @default(0) @generated("net * 119 / 100")
        }
        """,
      right: """
        model Price {
          id    Int @id
          net   Int
          gross Int @generated("net * 119 / 100")
        }
        """,
      links: "https://www.postgresql.org/docs/current/ddl-generated-columns.html",
      "https://www.sqlite.org/gencol.html"),
  ]
}
