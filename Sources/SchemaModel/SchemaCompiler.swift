package import SchemaDiagnostics
package import SchemaSyntax

/// The front of schemagen: files in, a resolved schema and diagnostics out.
package enum SchemaCompiler {
  /// What a compilation found.
  package struct Result: Sendable {
    /// The schema; `nil` when an error was found.
    package let schema: Schema?
    package let diagnostics: [Diagnostic]
  }

  /// What is known about a schema after all checks.
  package struct Verdict {
    package let diagnostics: [Diagnostic]
    /// The declarations as far as they are understood, in a schema with errors too; `nil` when
    /// nothing about them is certain.
    package let draft: SchemaDraft?
    /// Empty when one of them has an error.
    package let generators: [Generator]
    /// How many models and views there are.
    package var modelCount: Int { draft?.models.count ?? 0 }

    /// The same with other diagnostics about the same draft.
    package func replacing(diagnostics: [Diagnostic]) -> Verdict {
      Verdict(diagnostics: diagnostics, draft: draft, generators: generators)
    }
  }

  /// Finds everything that is wrong with a schema, without making one.
  ///
  /// - Parameter sources: The files of the schema.
  /// - Returns: Errors and warnings, in the order of the files, and the draft they are about.
  package static func check(_ sources: SourceSet) -> Verdict {
    let compilation = compilation(of: sources)
    return Verdict(
      diagnostics: compilation.diagnostics, draft: compilation.draft,
      generators: compilation.generators)
  }

  /// Reads the files of one schema and resolves it.
  ///
  /// The stages are syntax and names; types; attributes; what depends on the databases. Each goes
  /// on with what the ones before it understood, so that one run finds every independent mistake,
  /// and no error only follows from another.
  ///
  /// - Parameter sources: The files of the schema.
  /// - Returns: The schema if no error was found, and all diagnostics.
  package static func compile(_ sources: SourceSet) -> Result {
    var compilation = compilation(of: sources)
    let diagnostics = compilation.diagnostics
    return Result(schema: compilation.takeSchema(), diagnostics: diagnostics)
  }

  /// Resolves names, types and attributes, without the rules about them.
  ///
  /// - Parameters:
  ///   - trees: The parsed files.
  ///   - sources: The files.
  /// - Returns: `nil` when there is an error.
  package static func draft(of trees: [SyntaxTree], in sources: SourceSet) -> SchemaDraft? {
    var compilation = Compilation(sources)
    guard let declarations = compilation.declarations(of: trees),
      let draft = compilation.resolve(declarations), !compilation.bag.hasErrors
    else { return nil }
    return draft
  }

  private static func compilation(of sources: SourceSet) -> Compilation {
    var bag = DiagnosticBag()
    let trees = SyntaxParser.parse(sources, into: &bag)
    var compilation = Compilation(sources, bag)
    compilation.check(trees)
    return compilation
  }
}
