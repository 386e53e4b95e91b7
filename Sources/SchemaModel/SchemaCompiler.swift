package import SchemaDiagnostics
import SchemaSyntax

/// The front of schemagen: files in, a resolved schema and diagnostics out.
package enum SchemaCompiler {
  /// What a compilation found.
  package struct Result: Sendable {
    /// The schema; `nil` when an error was found.
    package let schema: Schema?
    package let diagnostics: [Diagnostic]
  }

  /// Finds everything that is wrong with a schema, without making one.
  ///
  /// - Parameter sources: The files of the schema.
  /// - Returns: Errors and warnings, in the order of the files.
  package static func diagnose(_ sources: SourceSet) -> [Diagnostic] {
    var bag = DiagnosticBag()
    let trees = SyntaxParser.parse(sources, into: &bag)
    var compilation = Compilation(bag)
    _ = compilation.check(trees)
    return compilation.diagnostics
  }

  /// Reads the files of one schema and resolves it.
  ///
  /// The stages are syntax and names; types; attributes; what depends on the databases. A stage
  /// that found errors stops the next, so that nobody sees the consequences of one mistake as
  /// many.
  ///
  /// - Parameter sources: The files of the schema.
  /// - Returns: The schema if no error was found, and everything there is to say.
  package static func compile(_ sources: SourceSet) -> Result {
    var bag = DiagnosticBag()
    let trees = SyntaxParser.parse(sources, into: &bag)
    var compilation = Compilation(bag)
    let schema = compilation.run(trees)
    let diagnostics = RelationFixes.attached(to: compilation.diagnostics, trees, of: sources)
    return Result(schema: schema, diagnostics: diagnostics)
  }
}
