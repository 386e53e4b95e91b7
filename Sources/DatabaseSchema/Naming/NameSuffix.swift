/// The end of a derived name, which tells what it names.
package enum NameSuffix: String, CaseIterable, Sendable {
  case primaryKey = "_pkey"
  case uniqueKey = "_key"
  case index = "_idx"
  case foreignKey = "_fkey"
  case check = "_check"
  case touchTrigger = "_touch"
  case joinTablePrimaryKey = "_AB_pkey"
  case joinTableUniqueIndex = "_AB_unique"
  case joinTableIndex = "_B_index"
  case joinTableForeignKeyA = "_A_fkey"
  case joinTableForeignKeyB = "_B_fkey"
  /// An enum type until the columns have changed to the one that replaces it.
  case formerEnum = "_old"
  /// An enum type until it takes the name of the one that it replaces.
  case newEnum = "_new"
}
