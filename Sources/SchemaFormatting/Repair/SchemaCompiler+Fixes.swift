package import SchemaDiagnostics
package import SchemaModel

extension SchemaCompiler {
  /// Finds everything that is wrong with a schema, and how to complete its relations.
  ///
  /// - Parameter sources: The files of the schema.
  /// - Returns: What ``check(_:)`` returns, with the fixes that need the repair of relations.
  package static func checkWithFixes(_ sources: SourceSet) -> Verdict {
    let verdict = check(sources)
    guard let draft = verdict.draft else { return verdict }
    return verdict.replacing(
      diagnostics: RelationFixes.attached(to: verdict.diagnostics, of: draft, in: sources))
  }
}
