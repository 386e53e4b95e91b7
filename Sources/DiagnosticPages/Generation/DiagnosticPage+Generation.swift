import SchemaDiagnostics
import SwiftEmission

extension DiagnosticPage {
  /// The generation of Swift.
  static let generationPages: [DiagnosticPage] = [
    DiagnosticPage(
      .unknownGeneratorOption, "A generator has an option that Swift generation does not support",
      """
      The generator block for schemagen has `access` (`"public"`, `"package"` or `"internal"`),
      `conformances` (`"Codable"`, `"Hashable"`) and `output`. Generators of other tools are
      ignored.
      """,
      wrong: """
        generator swift {
          provider = "schemagen"
          access   = "open"
        }

        model User {
          id Int @id
        }
        """,
      right: """
        generator swift {
          provider = "schemagen"
          access   = "public"
        }

        model User {
          id Int @id
        }
        """),
    DiagnosticPage(
      .schemaAheadOfSnapshot, "The schema has changed since the newest migration",
      """
      The build compares the schema with the `snapshot.json` of the newest migration, and warns when
      the generated Swift expects a different database. Run `schemagen migrate` to write the missing
      migration. Here, the first snippet is the schema, and the snapshot was made from the second.
      """,
      wrong: """
        model User {
          id    Int    @id
          email String
        }
        """,
      right: """
        model User {
          id Int @id
        }
        """),
  ]
}
