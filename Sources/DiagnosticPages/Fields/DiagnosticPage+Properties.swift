import SchemaDiagnostics
import SchemaModel

extension DiagnosticPage {
  /// Properties of datasources and generators.
  static let propertyPages: [DiagnosticPage] = [
    DiagnosticPage(
      .unknownProperty, "A datasource does not have this property",
      """
      A datasource has `provider`, `url`, `directUrl`, `shadowDatabaseUrl`, `relationMode`,
      `schemas`, `extensions` (PostgreSQL), `comments` and `seed`.
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
      .missingProperty, "A required property is missing",
      """
      A datasource needs a `provider`, because types and rules depend on the database. A generator
      needs a `provider`, because it names the program that the generator is for.
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
      .unknownProvider, "A provider is not supported",
      """
      schemagen supports `postgresql` (also spelled `postgres`), `sqlite` and `cockroachdb`. One
      schema can be for the first two at once.
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
      `referentialIntegrity` has been called `relationMode` since Prisma 4.5, with the same values.
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
      .duplicateListEntry, "An entry is a duplicate",
      """
      List each provider and each database schema once. `shadowDatabaseUrl` must be a different
      database than `url`, because tools empty it; schemagen does not need one.
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
