import SchemaDiagnostics
import SchemaSyntax

/// A native type attribute as it is written, not yet checked against a database.
struct NativeTypeDraft: Sendable {
  /// What stands before the dot; has to be the datasource's name.
  let prefix: String
  /// What stands behind the dot.
  let name: String
  let arguments: [Argument]
  /// The attribute.
  let span: SourceSpan
}
