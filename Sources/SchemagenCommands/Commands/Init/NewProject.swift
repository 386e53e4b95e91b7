import DatabaseSchema
import DatabaseTypes

/// The files of a new project, and the next steps that `schemagen init` prints.
struct NewProject {
  let dialect: Dialect
  /// The database that the user named, if any.
  let url: String?

  /// The schema, with one example model.
  var schema: String {
    """
    // Describes the database. Edit it, then run `schemagen migrate`.

    datasource db {
      provider = "\(dialect.rawValue)"
      url      = env("DATABASE_URL")
    }

    generator swift {
      provider = "schemagen"
    }

    /// A person who can sign in.
    model User {
      id        String   @id @default(uuid())
      email     String   @unique
      name      String?
      createdAt DateTime @default(now())
    }

    """
  }

  /// The variables of the development database.
  var dotEnv: String {
    "DATABASE_URL=\"\(url ?? dialect.provider.exampleURL)\"\n"
  }

  /// What to do next.
  var nextSteps: String {
    """
    To generate Swift code, add these lines to Package.swift:
      dependencies: [
        .package(path: "../schemagen")
      ],
      targets: [
        .target(
          name: "Models",
          dependencies: [.product(name: "SchemagenRuntime", package: "schemagen")],
          plugins: [.plugin(name: "SchemagenPlugin", package: "schemagen")])
      ]

    Next, check the schema and .env (keep .env out of git), then run
      schemagen migrate --name init
    """
  }
}
