import DatabaseSchema
import DatabaseTypes
import DialectTypes

/// The files of a new project, and the next steps that `schemagen init` prints.
struct NewProject {
  let dialect: Dialect
  /// The database that the user named, if any.
  let url: String?
  /// The target for the generated code.
  let target: String

  /// The folder of the target.
  var folder: String { "Sources/\(target)" }

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
    let url = url ?? dialect.types.exampleURL
    // In single quotes everything is literal; see `EnvironmentFile`.
    let isPlain = !url.contains { "\"$\\".contains($0) }
    return isPlain || url.contains("'") ? "DATABASE_URL=\"\(url)\"\n" : "DATABASE_URL='\(url)'\n"
  }

  /// A first Swift file of the target: SwiftPM drops a target without one, and its plugin with it.
  var swiftFile: String {
    "// The build plugin adds the code that it generates from the schema to this target.\n"
  }

  /// What to do next.
  ///
  /// - Parameters:
  ///   - hasSwiftFile: Whether the target's folder has a Swift file.
  ///   - isPackage: Whether the user has named a target of a package, which then has the tool.
  func nextSteps(hasSwiftFile: Bool, isPackage: Bool) -> String {
    let missing =
      "Its folder, \(folder), must hold a Swift file, or SwiftPM leaves the target out.\n"
    return """
      To generate Swift code, add these lines to Package.swift:
        dependencies: [
          .package(path: "../schemagen")
        ],
        targets: [
          .target(
            name: "\(target)",
            dependencies: [.product(name: "SchemagenRuntime", package: "schemagen")],
            plugins: [.plugin(name: "SchemagenPlugin", package: "schemagen")])
        ]

      \(hasSwiftFile ? "" : missing)`swift build --target \(target)` compiles it without the command line tool.

      Next, check the schema and .env, then run
        \(isPackage ? "swift run " : "")schemagen migrate --name init
      """
  }
}
