import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Properties of datasources and generators.
  static let propertyPages: [DiagnosticPage] = [
    DiagnosticPage(
      .unknownProperty, "A datasource does not have the property",
      """
      A datasource has `provider`, `url`, `directUrl`, `shadowDatabaseUrl`, `relationMode`,
      `schemas`, `extensions` (PostgreSQL) and `comments`.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
          ulr      = env("DATABASE_URL")
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
          url      = env("DATABASE_URL")
        }
        """,
      links: prismaReference("#datasource")),
    DiagnosticPage(
      .missingProperty, "A property that has to be there is missing",
      """
      A datasource says its `provider`, because types and rules depend on the database. A
      generator says its `provider`, because that is the program that it is for.
      """,
      wrong: """
        datasource db {
          url = env("DATABASE_URL")
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
          url      = env("DATABASE_URL")
        }
        """,
      links: prismaReference("#datasource")),
    DiagnosticPage(
      .unknownProvider, "A provider does not exist",
      """
      schemagen knows `postgresql` (also as `postgres`), `sqlite` and `cockroachdb`. One schema
      can be for the first two at once.
      """,
      wrong: """
        datasource db {
          provider = "postgre"
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
        }
        """,
      links: prismaReference("#datasource")),
    DiagnosticPage(
      .deprecatedProperty, "A property has a newer name",
      """
      `referentialIntegrity` is called `relationMode` since Prisma 4.5; the values are the same.
      The old name still works, so this is a warning.
      """,
      wrong: """
        datasource db {
          provider             = "postgresql"
          referentialIntegrity = "prisma"
        }
        """,
      right: """
        datasource db {
          provider     = "postgresql"
          relationMode = "prisma"
        }
        """,
      links: prisma("prisma-schema/data-model/relations/relation-mode")),
    DiagnosticPage(
      .duplicateListEntry, "Something stands twice where it can stand once",
      """
      A provider or a database schema is listed once. `shadowDatabaseUrl` must be another database
      than `url`, because tools empty it; schemagen needs none.
      """,
      wrong: """
        datasource db {
          provider = "postgresql"
          schemas  = ["public", "public"]
        }
        """,
      right: """
        datasource db {
          provider = "postgresql"
          schemas  = ["public", "audit"]
        }
        """),
  ]
}
