package import SchemaDiagnostics
import SchemaModel
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
    var bag = DiagnosticBag()
    let trees = SyntaxParser.parse(sources, into: &bag)
    if bag.hasErrors {
      // The layout alone may make the file readable, and then its relations are known.
      let laidOut = SchemaFormatter.format(sources)
      let fixes = fixes(for: laidOut)
      return fixes.isEmpty ? laidOut : SchemaFormatter.format(laidOut.applying(fixes))
    }
    let fixes = fixes(for: trees, of: sources)
    if fixes.isEmpty { return SchemaFormatter.format(sources, trees: trees) }
    return SchemaFormatter.format(sources.applying(fixes))
  }

  /// The edits that add missing relation parts, one fix a relation.
  ///
  /// - Parameter sources: The files of the schema.
  /// - Returns: Nothing for a schema with errors that make its relations uncertain.
  package static func fixes(for sources: SourceSet) -> [Fix] {
    var bag = DiagnosticBag()
    let trees = SyntaxParser.parse(sources, into: &bag)
    return bag.hasErrors ? [] : fixes(for: trees, of: sources)
  }

  private static func fixes(for trees: [SyntaxTree], of sources: SourceSet) -> [Fix] {
    guard let draft = SchemaCompiler.draft(of: trees, in: sources) else { return [] }
    let incomplete = draft.relations.filter { $0.isIncomplete(in: draft) }
    // Names are looked up only when something has to be named.
    guard !incomplete.isEmpty else { return [] }
    var repair = RelationRepair(draft, sources, marksKeys: false)
    return incomplete.compactMap { repair.fix(for: $0) }
  }
}
