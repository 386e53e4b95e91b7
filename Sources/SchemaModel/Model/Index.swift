package import DatabaseSchema
package import SchemaDiagnostics

/// `@@index`.
package struct Index: Sendable {
  package let columns: [KeyColumn]
  /// The SQL of `expression:` for an expression index, which has no columns.
  package let expression: String?
  /// `unique: true` of an expression index.
  package let isUnique: Bool
  package let method: IndexMethod?
  /// The index's name from `map:`; `nil` means the derived one.
  package let databaseName: String?
  /// The rows it holds, from `where:`.
  package let predicate: IndexPredicate?
  package let span: SourceSpan

  package init(
    columns: [KeyColumn], expression: String? = nil, isUnique: Bool = false,
    method: IndexMethod? = nil, databaseName: String? = nil, predicate: IndexPredicate? = nil,
    span: SourceSpan
  ) {
    self.columns = columns
    self.expression = expression
    self.isUnique = isUnique
    self.method = method
    self.databaseName = databaseName
    self.predicate = predicate
    self.span = span
  }

  /// The names of the index's fields.
  package var fields: [String] { columns.map(\.field) }
}
