import DatabaseTypes
import SQLLexicon

/// The names of tables and indexes, which differ in the whole database.
struct SQLiteIndexNames {
  /// Made when it is needed, which most databases do not.
  private lazy var taken = Set(names.map(SQLiteName.init))
  private let names: [String]

  init(taken names: [String]) {
    self.names = names
  }

  /// A name for the index of a unique constraint: that of the constraint, or the one that lowering
  /// would give it, with a number if that is taken.
  ///
  /// - Parameters:
  ///   - constraint: The name of the constraint.
  ///   - table: The table.
  ///   - columns: The columns.
  mutating func name(_ constraint: String?, table: String, columns: [String]) -> String {
    let naming = SQLiteTableAssembler.naming
    var name = constraint ?? naming.uniqueKey(table: table, columns: columns)
    if !taken.insert(SQLiteName(name)).inserted {
      let others = taken
      name = naming.freeName([table] + columns, .uniqueKey) { others.contains(SQLiteName($0)) }
      taken.insert(SQLiteName(name))
    }
    return name
  }
}
