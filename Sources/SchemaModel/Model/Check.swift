package import SchemaDiagnostics

/// `@@check("…")` or `@check("…")`.
package struct Check: Sendable {
  /// The SQL condition.
  package let expression: String
  /// The field with the `@check`; `nil` for `@@check`.
  package let field: String?
  /// The constraint's name from `map:`; `nil` means the derived one.
  package let databaseName: String?
  /// What generated Swift tells a person about it, from `message:`.
  package let message: String?
  package let span: SourceSpan

  package init(
    expression: String, field: String? = nil, databaseName: String? = nil,
    message: String? = nil, span: SourceSpan
  ) {
    self.expression = expression
    self.field = field
    self.databaseName = databaseName
    self.message = message
    self.span = span
  }
}
