package import SchemaDiagnostics
package import SchemaSyntax

/// A native type attribute as it is written, not yet checked against a database.
///
/// A class, so that the many fields without one stay small.
package final class NativeTypeDraft {
  /// The part before the dot; must be the datasource's name.
  package let prefix: String
  /// The part after the dot.
  package let name: String
  package let arguments: [Argument]
  /// The attribute.
  package let span: SourceSpan

  package init(prefix: String, name: String, arguments: [Argument], span: SourceSpan) {
    self.prefix = prefix
    self.name = name
    self.arguments = arguments
    self.span = span
  }
}
