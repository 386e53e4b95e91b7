package import SchemaDiagnostics
import SchemaSyntax

/// Adds what a schema leaves to be inferred: back-relations, foreign-key fields and arguments of
/// `@relation`.
package enum SchemaRepair {
  /// The canonical text of a schema: missing relation parts added, then laid out.
  ///
  /// Works on schemas with errors; parts are only added where names, types and attributes are right.
  ///
  /// - Parameter sources: The files of the schema.
  /// - Returns: The same files in the same order.
  package static func formatted(_ sources: SourceSet) -> SourceSet {
    guard let fixes = certainFixes(for: sources) else {
      // The layout mends what is only badly placed, and then the relations may be certain.
      let laidOut = SchemaFormatter.format(sources)
      let fixes = fixes(for: laidOut)
      return fixes.isEmpty ? laidOut : SchemaFormatter.format(laidOut.applying(fixes))
    }
    return SchemaFormatter.format(sources.applying(fixes))
  }

  /// The edits that add missing relation parts, one fix a relation.
  ///
  /// - Parameter sources: The files of the schema.
  /// - Returns: Nothing for a schema with errors that make its relations uncertain.
  package static func fixes(for sources: SourceSet) -> [Fix] {
    certainFixes(for: sources) ?? []
  }

  /// The fixes; `nil` when a file cannot be read as a whole.
  private static func certainFixes(for sources: SourceSet) -> [Fix]? {
    var bag = DiagnosticBag()
    let trees = SyntaxParser.parse(sources, into: &bag)
    guard !bag.hasErrors else { return nil }
    var compilation = Compilation(bag)
    guard let draft = compilation.draft(of: trees) else { return [] }
    var repair = RelationRepair(draft, sources)
    return draft.relations.compactMap { repair.fix(for: $0) }
  }
}
