import SchemaDiagnostics
import SchemaModel

/// A schema that was found and compiled.
struct LoadedSchema {
  let location: SchemaLocation
  let sources: SourceSet
  let result: SchemaCompiler.Result

  /// How messages name the schema.
  func shown(in context: CommandContext) -> String {
    location.shown(in: context)
  }
}
