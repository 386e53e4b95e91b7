package import SchemaDiagnostics

/// `@unique` or `@@unique`.
package struct UniqueKey: Sendable {
  package let columns: [KeyColumn]
  /// The client-side name from `name:`.
  package let name: String?
  /// The index's name from `map:`; `nil` means the derived one.
  package let databaseName: String?
  /// The rows it holds for, from `where:`.
  package let predicate: IndexPredicate?
  package let span: SourceSpan

  package init(
    columns: [KeyColumn], name: String? = nil, databaseName: String? = nil,
    predicate: IndexPredicate? = nil, span: SourceSpan
  ) {
    self.columns = columns
    self.name = name
    self.databaseName = databaseName
    self.predicate = predicate
    self.span = span
  }

  /// The names of the key's fields.
  package var fields: [String] { columns.map(\.field) }
}
