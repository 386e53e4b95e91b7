import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Several schemas in one database.
  static let databaseSchemaPages: [DiagnosticPage] = [
    DiagnosticPage(
      .schemasNotSupported, "The database does not have schemas",
      """
      PostgreSQL and CockroachDB divide a database into schemas. SQLite does not.
      """,
      wrong: """
        datasource db {
          provider = "sqlite"
        }

        model User {
          id Int @id

          @@schema("auth")
        }
        """,
      right: """
        datasource db {
          provider = "sqlite"
        }

        model User {
          id Int @id
        }
        """,
      links: prisma("prisma-schema/data-model/multi-schema")),
    DiagnosticPage(
      .unknownSchema, "@@schema names a schema that the datasource does not list",
      """
      The `schemas` of the datasource lists the database schemas of this application; tools ignore
      all others.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
          schemas  = ["public", "auth"]
        }

        model User {
          id Int @id

          @@schema("atuh")
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
          schemas  = ["public", "auth"]
        }

        model User {
          id Int @id

          @@schema("auth")
        }
        """,
      links: prisma("prisma-schema/data-model/multi-schema")),
    DiagnosticPage(
      .missingSchema, "A model or enum has no @@schema",
      """
      When the datasource lists schemas, each model, view and enum must choose one with `@@schema`;
      there is no default.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
          schemas  = ["public", "auth"]
        }

        model User {
          id Int @id
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
          schemas  = ["public", "auth"]
        }

        model User {
          id Int @id

          @@schema("auth")
        }
        """,
      links: prisma("prisma-schema/data-model/multi-schema")),
  ]
}
