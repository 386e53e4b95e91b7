import DatabaseTypes
import DialectTypes
import SQLLexicon

/// The names of tables and indexes, which differ in the whole database.
struct SQLiteIndexNames {
  private var taken: Set<SQLiteName>
  private let naming = Dialect.sqlite.capabilities.naming

  init(taken names: [String]) {
    taken = Set(names.map(SQLiteName.init))
  }

  /// A name for the index of a unique constraint, which has none: its own, or what lowering would
  /// give it, with a number where that is taken.
  ///
  /// - Parameters:
  ///   - constraint: The name of the constraint.
  ///   - table: The table.
  ///   - columns: The columns.
  mutating func name(_ constraint: String?, table: String, columns: [String]) -> String {
    var name = constraint ?? naming.uniqueKey(table: table, columns: columns)
    if !taken.insert(SQLiteName(name)).inserted {
      name = naming.freeName([table] + columns, .uniqueKey) { taken.contains(SQLiteName($0)) }
      taken.insert(SQLiteName(name))
    }
    return name
  }
}
