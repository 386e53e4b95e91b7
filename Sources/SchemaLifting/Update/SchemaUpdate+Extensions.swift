import DatabaseSchema
import DatabaseTypes
import SQLLexicon
import SchemaDiagnostics
import SchemaModel
import SchemaSyntax

extension SchemaUpdate {
  /// Takes extensions that the database does not have out of the datasource; those that it has besides
  /// come with many servers.
  mutating func updateExtensions() {
    guard after.capabilities.hasExtensions,
      let property = datasource?.property(named: "extensions"),
      case .array(let elements, let span)? = property.value,
      let declared = existing.schema.datasource?.extensions, declared.count == elements.count
    else { return }
    let kept = zip(declared, elements).filter { wanted, _ in
      after.database.extensions.contains { $0.name.isExactly(wanted.name) }
    }
    if kept.count == elements.count { return }
    if kept.isEmpty { return edits.removeLines(of: property.span) }
    let texts = kept.map { existing.sources.text(of: $0.1.span) }
    edits.replace(span, with: SchemaText.list(texts))
  }
}
