package import SchemaDiagnostics

/// An identifier and where it stands.
package struct Name: Sendable {
  package let text: String
  package let span: SourceSpan

  /// Makes a name from its text and place.
  package init(_ text: String, at span: SourceSpan) {
    self.text = text
    self.span = span
  }
}
