package import DatabaseTypes
package import SQLLexicon

/// Everything that a schema declares in one database.
package struct DatabaseSchema: Equatable, Sendable {
  package var dialect: Dialect
  /// The database schemas that the datasource names.
  @Exact package var schemas: [String]
  package var extensions: [DatabaseExtension]
  /// The enums; on SQLite they are plain text, and only their labels in rows matter.
  package var enums: [EnumType]
  package var tables: [Table]
  /// The columns whose values the generated code makes; not part of a snapshot.
  package var clientValues: [QualifiedName: [String: ClientValue]] = [:]

  /// Without arguments, the empty database.
  package init(
    dialect: Dialect, schemas: [String] = [], extensions: [DatabaseExtension] = [],
    enums: [EnumType] = [], tables: [Table] = []
  ) {
    self.dialect = dialect
    self.schemas = schemas
    self.extensions = extensions
    self.enums = enums
    self.tables = tables
  }

  /// The function behind the triggers, when any table needs it.
  package var updatedAtFunction: QualifiedName? {
    tables.lazy.flatMap(\.triggers).compactMap(\.function).first
  }
}
