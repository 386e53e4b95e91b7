package import SchemaDiagnostics

/// `@id` or `@@id`.
package struct PrimaryKey: Sendable {
  package let columns: [KeyColumn]
  /// The client-side name from `name:`.
  package let name: String?
  /// The constraint's name from `map:`; `nil` means the derived one.
  package let databaseName: String?
  package let span: SourceSpan

  package init(
    columns: [KeyColumn], name: String? = nil, databaseName: String? = nil, span: SourceSpan
  ) {
    self.columns = columns
    self.name = name
    self.databaseName = databaseName
    self.span = span
  }

  /// The names of the key's fields.
  package var fields: [String] { columns.map(\.field) }
}
