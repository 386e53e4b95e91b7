import DatabaseChanges
import DatabaseSchema

/// Which tables, columns, enums and values after are which before.
struct SchemaMatch: Equatable, Sendable {
  /// The kept tables that may differ.
  var tables: [TableMatch]
  /// The tables that are declared alike before and after, which are most of them.
  var unchangedTables: [Table]
  var droppedTables: [Table]
  var addedTables: [Table]
  var enums: [EnumMatch]
  var droppedEnums: [EnumType]
  var addedEnums: [EnumType]

  /// The same in the other direction.
  var reversed: SchemaMatch {
    SchemaMatch(
      tables: tables.map(\.reversed), unchangedTables: unchangedTables,
      droppedTables: addedTables, addedTables: droppedTables,
      enums: enums.map(\.reversed), droppedEnums: addedEnums, addedEnums: droppedEnums)
  }
}
