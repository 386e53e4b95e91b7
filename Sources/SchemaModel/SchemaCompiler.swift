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

  /// What there is to say about a schema.
  package struct Verdict: Sendable {
    package let diagnostics: [Diagnostic]
    /// Empty when an error was found.
    package let generators: [Generator]
    /// How many models and views there are; 0 when an error was found.
    package let modelCount: Int
  }

  /// Finds everything that is wrong with a schema, without making one.
  ///
  /// - Parameter sources: The files of the schema.
  /// - Returns: Errors and warnings, in the order of the files.
  package static func check(_ sources: SourceSet) -> Verdict {
    var bag = DiagnosticBag()
    let trees = SyntaxParser.parse(sources, into: &bag)
    var compilation = Compilation(bag)
    let outcome = compilation.check(trees)
    return Verdict(
      diagnostics: RelationFixes.attached(to: compilation.diagnostics, of: sources),
      generators: outcome?.generators ?? [],
      modelCount: outcome?.draft.models.count ?? 0)
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
    let diagnostics = RelationFixes.attached(to: compilation.diagnostics, of: sources)
    return Result(schema: schema, diagnostics: diagnostics)
  }
}
