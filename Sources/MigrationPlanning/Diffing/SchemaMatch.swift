import DatabaseSchema

/// Which tables, columns, enums and values after are which of before.
struct SchemaMatch: Equatable, Sendable {
  var tables: [TableMatch]
  var droppedTables: [Table]
  var addedTables: [Table]
  var enums: [EnumMatch]
  var droppedEnums: [EnumType]
  var addedEnums: [EnumType]

  /// The way back.
  var reversed: SchemaMatch {
    SchemaMatch(
      tables: tables.map(\.reversed), droppedTables: addedTables, addedTables: droppedTables,
      enums: enums.map(\.reversed), droppedEnums: addedEnums, addedEnums: droppedEnums)
  }
}
