package import SchemaDiagnostics

/// An argument of an attribute or function: `value` or `name: value`.
package struct Argument: Sendable {
  package let name: Name?
  /// The value; `nil` for `name:` alone, which is reported when attributes are resolved.
  package let value: Expression?
  package let span: SourceSpan

  package init(name: Name?, value: Expression?, span: SourceSpan) {
    self.name = name
    self.value = value
    self.span = span
  }
}
