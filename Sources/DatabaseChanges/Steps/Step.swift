package import DatabaseSchema
package import DatabaseTypes

/// One change of a database: what changes, not how.
package indirect enum Step: Equatable, Sendable {
  case createSchema(String)
  case dropSchema(String)
  case createExtension(DatabaseExtension)
  case dropExtension(DatabaseExtension)
  case updateExtension(Transition<DatabaseExtension>)
  case createEnum(EnumType)
  case dropEnum(EnumType)
  /// A new name or database schema.
  case renameEnum(Transition<QualifiedName>)
  case renameLabel(RenameLabel)
  case removeLabels(RemoveLabels)
  case addEnumValues(AddEnumValues)
  case recreateEnum(RecreateEnum)
  case commentEnum(EnumType)
  case createTable(Table)
  case dropTable(Table)
  /// A new name or database schema.
  case renameTable(RenameTable)
  case renameColumn(RenameColumn)
  case alterTable(AlterTable)
  case createUpdatedAtFunction(QualifiedName)
  case dropUpdatedAtFunction(QualifiedName)
}
