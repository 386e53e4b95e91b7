import SchemaDiagnostics
import SwiftEmission

extension DiagnosticPage {
  /// The generation of Swift.
  static let generationPages: [DiagnosticPage] = [
    DiagnosticPage(
      .unknownGeneratorOption, "A generator has an option that Swift generation does not support",
      """
      The generator block for schemagen has `access` (`"public"`, `"package"` or `"internal"`),
      `conformances` (`"Codable"`, `"Hashable"`), `codingKeys` (`"schema"`, the names of entities in
      JSON, or `"swift"`), `unknownEnumValues` (`"error"` or `"case"`), `entitySuffix`,
      `repositorySuffix`, `models` or `exclude` (names of models), `imports` (names of modules),
      `fileLayout` (`"model"` or `"single"`), `stores` (`"true"` or `"false"`), `allowedNames` and
      `output`. Generators of other tools are ignored. Any other property is a warning, as it may be
      misspelt; those of Prisma's own generators are not.
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
    DiagnosticPage(
      .ambiguousName, "A declaration has the name of a type that Swift files use",
      """
      A model, enum or composite type becomes a Swift type of the same name, a model with the
      `entitySuffix` of the generator block. Where it is that of a type of Swift, Foundation or the
      runtime, such as `Task`, `Result`, `Data` or `Date`, generated code still compiles, but
      `Task { }` in a file of the application does not: the name means the model, or is ambiguous.
      Rename the declaration and keep its name in the database with `@@map`; no migration is needed. Or
      name the module (`Models.Task`, `Foundation.Date`) and write `allowedNames = ["Task"]` in the
      generator block.
      """,
      wrong: """
        model Task {
          id Int @id
        }
        """,
      right: """
        model TaskItem {
          id Int @id

          @@map("Task")
        }
        """),
  ]
}
