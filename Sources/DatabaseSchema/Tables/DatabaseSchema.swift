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
  /// Whether it says which comments the database has; `nil` where that is not known. Not part of a
  /// snapshot.
  @Incidental package var declaresComments: Bool?
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

  /// Whether any part has a comment.
  package var hasComments: Bool {
    enums.contains { $0.comment != nil }
      || tables.contains { table in
        table.comment != nil || table.columns.contains { $0.comment != nil }
      }
  }

  /// The function behind the triggers, when any table needs it.
  package var updatedAtFunction: QualifiedName? {
    tables.lazy.flatMap(\.triggers).compactMap(\.function).first
  }
}
