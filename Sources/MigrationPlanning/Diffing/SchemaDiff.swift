import DatabaseChanges
import DatabaseSchema

/// Everything that differs between two states of a database.
struct SchemaDiff: Sendable {
  let before: DatabaseSchema
  let after: DatabaseSchema
  let createdTables: [Table]
  let droppedTables: [Table]
  /// The tables that stay and change, in the order of after.
  let tables: [TableDiff]
  let createdEnums: [EnumType]
  let droppedEnums: [EnumType]
  let enums: [EnumDiff]
}
