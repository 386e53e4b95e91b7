import SchemaDiagnostics
import SchemaModel
import SchemaSyntax

/// Gives the errors about incomplete relations their fixes.
///
/// The rules of the last stage do not know them: what is missing is found over all relations, so
/// that two fixes do not add one field twice.
struct RelationFixes {
  private var fixes: [SourceSpan: Fix] = [:]

  private init(_ draft: SchemaDraft, _ sources: SourceSet) {
    var repair = RelationRepair(draft, sources, marksKeys: true)
    for relation in draft.relations where relation.isIncomplete(in: draft) {
      // A relation of a model to itself also needs a name, which a person has to choose.
      let parts = RelationParts(relation, in: draft)
      if parts.referencing == parts.referenced, parts.name == nil { continue }
      guard let fix = repair.fix(for: relation) else { continue }
      for side in [relation.referencing, relation.referenced] {
        guard let field = side.field else { continue }
        fixes[draft.models[side.model].fields[field].declaration.span] = fix
      }
    }
  }

  /// The diagnostics with the fixes of those that have none yet.
  static func attached(
    to diagnostics: [Diagnostic], of draft: SchemaDraft, in sources: SourceSet
  ) -> [Diagnostic] {
    guard diagnostics.contains(where: isIncomplete) else { return diagnostics }
    let found = RelationFixes(draft, sources)
    return diagnostics.map { diagnostic in
      guard isIncomplete(diagnostic) else { return diagnostic }
      var diagnostic = diagnostic
      diagnostic.fix = found.fixes[diagnostic.span]
      return diagnostic
    }
  }

  private static func isIncomplete(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.fix == nil
      && [.missingOppositeField, .missingRelationColumns].contains(diagnostic.code)
  }
}
