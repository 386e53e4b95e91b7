package import SchemaDiagnostics

/// A field of a model, view or composite type.
package struct Field: Sendable {
  /// How many values a field holds.
  package enum Arity: String, Sendable {
    case required, optional, list
  }

  /// Who sets an `@updatedAt` field.
  package enum UpdatedAt: Sendable {
    /// The repository, as in Prisma.
    case client
    /// A trigger: `@updatedAt(by: Database)`.
    case database
  }

  package let name: String
  /// The column's name.
  package let databaseName: String
  package let documentation: String?
  package let type: FieldType
  package let arity: Arity
  package var defaultValue: DefaultValue?
  package var nativeType: NativeType?
  package var updatedAt: UpdatedAt?
  /// `@ignore`: the column is kept in step, not shown in Swift.
  package var isIgnored: Bool
  /// `@version`: an optimistic lock.
  package var isVersion: Bool
  /// `@softDelete`.
  package var isSoftDelete: Bool
  /// The expression of `@generated("…")`, a stored generated column.
  package var generatedExpression: String?
  /// From `@renamed(from:)`.
  package var formerName: String?
  package let nameSpan: SourceSpan
  package let span: SourceSpan

  package init(
    name: String, databaseName: String? = nil, documentation: String? = nil, type: FieldType,
    arity: Arity = .required, defaultValue: DefaultValue? = nil, nativeType: NativeType? = nil,
    updatedAt: UpdatedAt? = nil, isIgnored: Bool = false, isVersion: Bool = false,
    isSoftDelete: Bool = false, generatedExpression: String? = nil, formerName: String? = nil,
    nameSpan: SourceSpan, span: SourceSpan
  ) {
    self.name = name
    self.databaseName = databaseName ?? name
    self.documentation = documentation
    self.type = type
    self.arity = arity
    self.defaultValue = defaultValue
    self.nativeType = nativeType
    self.updatedAt = updatedAt
    self.isIgnored = isIgnored
    self.isVersion = isVersion
    self.isSoftDelete = isSoftDelete
    self.generatedExpression = generatedExpression
    self.formerName = formerName
    self.nameSpan = nameSpan
    self.span = span
  }

  /// The index in `Schema.relations` when this is a relation field.
  package var relation: Int? {
    if case .relation(let index, _) = type { index } else { nil }
  }
}
