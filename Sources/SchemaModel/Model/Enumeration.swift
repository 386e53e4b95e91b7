package import SchemaDiagnostics

/// An `enum`.
package struct Enumeration: Sendable {
  /// One value of an enum.
  package struct Value: Sendable {
    package let name: String
    /// The label in the database.
    package let databaseName: String
    package let documentation: String?
    /// From `@renamed(from:)`.
    package let formerName: String?
    package let span: SourceSpan

    package init(
      name: String, databaseName: String? = nil, documentation: String? = nil,
      formerName: String? = nil, span: SourceSpan
    ) {
      self.name = name
      self.databaseName = databaseName ?? name
      self.documentation = documentation
      self.formerName = formerName
      self.span = span
    }
  }

  package let name: String
  package let databaseName: String
  /// From `@@schema`.
  package let databaseSchema: String?
  package let documentation: String?
  package let values: [Value]
  /// From `@@renamed(from:)`.
  package let formerName: String?
  package let nameSpan: SourceSpan
  package let span: SourceSpan

  package init(
    name: String, databaseName: String? = nil, databaseSchema: String? = nil,
    documentation: String? = nil, values: [Value], formerName: String? = nil,
    nameSpan: SourceSpan, span: SourceSpan
  ) {
    self.name = name
    self.databaseName = databaseName ?? name
    self.databaseSchema = databaseSchema
    self.documentation = documentation
    self.values = values
    self.formerName = formerName
    self.nameSpan = nameSpan
    self.span = span
  }

  /// The value of a name.
  package func value(named name: String) -> Value? {
    values.first { $0.name == name }
  }
}
