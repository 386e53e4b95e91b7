import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Several schemas in one database.
  static let databaseSchemaPages: [DiagnosticPage] = [
    DiagnosticPage(
      .schemasNotSupported, "Database schemas are used where the database has none",
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
      The datasource lists the schemas that belong to this application; tools look at these only.
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
      .missingSchema, "A model or enum does not say its schema",
      """
      Once the datasource lists schemas, each model, view and enum says with `@@schema` which one
      it lies in; none of them is the usual one.
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
