import DatabaseTypes

/// The names of a table's constraints, and new ones for those without a name.
struct SQLiteConstraintNames {
  private let definition: SQLiteTableDefinition
  /// Made when the first constraint needs a name.
  private lazy var taken = Set(definition.allConstraints.compactMap(\.name).map(SQLiteName.init))

  init(_ definition: SQLiteTableDefinition) {
    self.definition = definition
  }

  /// A name for a foreign key.
  mutating func foreignKey(table: String, columns: [String]) -> String {
    let others = taken
    let name = SQLiteTableAssembler.naming.freeName([table] + columns, .foreignKey) {
      others.contains(SQLiteName($0))
    }
    taken.insert(SQLiteName(name))
    return name
  }

  /// A name for a check, numbered as lowering does it.
  mutating func check(table: String, columns: [String]) -> String {
    let naming = SQLiteTableAssembler.naming
    var name = naming.check(table: table, columns: columns)
    var number = 1
    while !taken.insert(SQLiteName(name)).inserted {
      name = naming.check(table: table, columns: columns, number: number)
      number += 1
    }
    return name
  }
}
