import SchemaDiagnostics
import SchemaSyntax

/// The datasource with the places that later stages point at.
struct DatasourceDraft: Sendable {
  var datasource: Datasource
  let declaration: ConfigurationDeclaration
  /// The value of `schemas`, if it is set.
  var schemasSpan: SourceSpan?
  /// The properties that could not be read, or may be in lines that could not.
  var unread: Set<String> = []
}
