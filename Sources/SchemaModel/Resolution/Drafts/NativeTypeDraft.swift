import SchemaDiagnostics
import SchemaSyntax

/// A native type attribute as it is written, not yet checked against a database.
///
/// A class, so that the many fields without one stay small.
final class NativeTypeDraft {
  /// The part before the dot; must be the datasource's name.
  let prefix: String
  /// The part after the dot.
  let name: String
  let arguments: [Argument]
  /// The attribute.
  let span: SourceSpan

  init(prefix: String, name: String, arguments: [Argument], span: SourceSpan) {
    self.prefix = prefix
    self.name = name
    self.arguments = arguments
    self.span = span
  }
}
