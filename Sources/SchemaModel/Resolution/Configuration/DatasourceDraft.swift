import SchemaDiagnostics
import SchemaSyntax

/// The datasource with the places that later stages point at.
struct DatasourceDraft: Sendable {
  var datasource: Datasource
  let declaration: ConfigurationDeclaration
  /// The value of `schemas`, if it is set.
  var schemasSpan: SourceSpan?
}
