import SchemaDiagnostics
import SchemaModel

/// Finds, reads and compiles a schema for a command.
struct SchemaLoader {
  let context: CommandContext

  /// Compiles the schema that the arguments name, even if it has errors.
  ///
  /// - Throws: Why it cannot be read.
  func compile(_ arguments: ParsedArguments) throws -> LoadedSchema {
    try compile(SchemaLocator(context: context).locate(arguments.value(.schema)))
  }

  /// Compiles the schema at a location, even if it has errors.
  ///
  /// - Throws: Why it cannot be read.
  func compile(_ location: SchemaLocation) throws -> LoadedSchema {
    let sources = try SourceLoader(context: context).load(location)
    return LoadedSchema(
      location: location, sources: sources, result: SchemaCompiler.compile(sources))
  }

  /// The schema of a compilation, after its diagnostics have been printed.
  ///
  /// - Throws: ``InvalidSchema`` when it has errors.
  func validSchema(of loaded: LoadedSchema) throws -> Schema {
    report(loaded)
    guard let schema = loaded.result.schema else { throw invalid(loaded) }
    return schema
  }

  /// Prints the diagnostics of a compilation.
  func report(_ loaded: LoadedSchema) {
    report(of: loaded, loaded.result.diagnostics).printText()
  }

  /// The error for a schema whose diagnostics have been printed.
  ///
  /// - Parameter more: What was found after the compilation.
  func invalid(_ loaded: LoadedSchema, _ more: [Diagnostic] = []) -> InvalidSchema {
    InvalidSchema(
      schema: loaded.displayPath(in: context),
      report: report(of: loaded, loaded.result.diagnostics + more))
  }

  private func report(of loaded: LoadedSchema, _ diagnostics: [Diagnostic]) -> DiagnosticReport {
    DiagnosticReport(sources: loaded.sources, diagnostics: diagnostics, context: context)
  }
}
