import SchemaDiagnostics
import SwiftEmission

extension DiagnosticPage {
  /// Swift made from the schema.
  static let generationPages: [DiagnosticPage] = [
    DiagnosticPage(
      .unknownGeneratorOption, "A generator asks for something that Swift generation cannot do",
      """
      The generator block for schemagen has `access` (`"public"`, `"package"` or `"internal"`),
      `conformances` (`"Codable"`, `"Hashable"`) and `output`. Generators of other tools are left
      alone.
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
      The build compares the schema with the `snapshot.json` that the newest migration left, and
      warns when the Swift that it makes expects another database than the migrations lead to.
      `schemagen migrate` writes the migration. The first snippet stands for the schema, the
      second for what the snapshot was made from.
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
