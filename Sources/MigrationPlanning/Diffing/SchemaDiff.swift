import DatabaseChanges
package import DatabaseSchema

/// Everything that differs between two states of a database.
package struct SchemaDiff: Sendable {
  package let before: DatabaseSchema
  package let after: DatabaseSchema
  package let createdTables: [Table]
  package let droppedTables: [Table]
  /// The kept tables that change, in the order of the new schema.
  package let tables: [TableDiff]
  package let createdEnums: [EnumType]
  package let droppedEnums: [EnumType]
  package let enums: [EnumDiff]
}
