import SchemaDiagnostics
import SchemaModel

/// A schema that was found and compiled.
struct LoadedSchema {
  let location: SchemaLocation
  let sources: SourceSet
  let result: SchemaCompiler.Result

  /// The path of the schema as messages show it.
  func displayPath(in context: CommandContext) -> String {
    location.shown(in: context)
  }
}
