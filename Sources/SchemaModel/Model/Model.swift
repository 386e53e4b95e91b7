package import SchemaDiagnostics

/// A `model` or `view`.
package struct Model: Sendable {
  package let name: String
  package let databaseName: String
  /// From `@@schema`.
  package let databaseSchema: String?
  package let isView: Bool
  package let documentation: String?
  /// Columns and relation fields, in the order of the file.
  package var fields: [Field]
  package var primaryKey: PrimaryKey?
  package var uniqueKeys: [UniqueKey]
  package var indexes: [Index]
  package var checks: [Check]
  /// `@@ignore`: the table is kept in step, no Swift is generated.
  package let isIgnored: Bool
  /// From `@@renamed(from:)`.
  package let formerName: String?
  package let nameSpan: SourceSpan
  package let span: SourceSpan

  package init(
    name: String, databaseName: String? = nil, databaseSchema: String? = nil, isView: Bool = false,
    documentation: String? = nil, fields: [Field] = [], primaryKey: PrimaryKey? = nil,
    uniqueKeys: [UniqueKey] = [], indexes: [Index] = [], checks: [Check] = [],
    isIgnored: Bool = false, formerName: String? = nil, nameSpan: SourceSpan, span: SourceSpan
  ) {
    self.name = name
    self.databaseName = databaseName ?? name
    self.databaseSchema = databaseSchema
    self.isView = isView
    self.documentation = documentation
    self.fields = fields
    self.primaryKey = primaryKey
    self.uniqueKeys = uniqueKeys
    self.indexes = indexes
    self.checks = checks
    self.isIgnored = isIgnored
    self.formerName = formerName
    self.nameSpan = nameSpan
    self.span = span
  }

  /// The field of a name.
  package func field(named name: String) -> Field? {
    fields.first { $0.name == name }
  }

  /// The fields that are columns, in order.
  package var columns: [Field] {
    fields.filter { $0.relation == nil }
  }
}
