import DatabaseSchema
import DatabaseTypes
import DialectTypes
import SQLLexicon

/// Makes a table of its definition, and of what a schema cannot declare of it objects to carry.
struct SQLiteTableAssembler {
  let definition: SQLiteTableDefinition
  let definitions: [SQLiteName: SQLiteTableDefinition]
  let naming = Dialect.sqlite.capabilities.naming
  /// The columns by their names, virtual ones included.
  let columns: [SQLiteName: SQLiteColumnDefinition]
  private(set) var carried: [CarriedObject] = []
  var table: Table

  /// - Parameters:
  ///   - definition: What its text says.
  ///   - name: Its name in the schema table.
  ///   - definitions: All tables, for the keys that foreign keys reference.
  init(
    _ definition: SQLiteTableDefinition, named name: String,
    among definitions: [SQLiteName: SQLiteTableDefinition]
  ) {
    self.definition = definition
    self.definitions = definitions
    columns = Dictionary(
      definition.columns.map { (SQLiteName($0.name), $0) }, uniquingKeysWith: { first, _ in first })
    table = Table(name: QualifiedName(name), origin: .model(name), columns: [])
  }

  /// Makes the table without what has a text of its own: indexes and triggers.
  mutating func assemble(_ names: inout SQLiteIndexNames) {
    addColumns()
    addPrimaryKey()
    addUniqueConstraints(&names)
    addForeignKeys()
    addChecks()
    for constraint in definition.constraints { carryRest(of: constraint, at: nil) }
    for option in definition.options { carry(SQLiteObjectKind.tableOption, option) }
  }

  /// The constraints of columns that the table has, with their column, and those of the table.
  var constraints: [(constraint: SQLiteConstraint, column: String?)] {
    definition.columns.filter { !$0.isVirtual }.flatMap { column in
      column.constraints.map { ($0, column.name) }
    } + definition.constraints.map { ($0, nil) }
  }

  /// The name of a column as the table writes it; `nil` if the schema has no such column.
  func column(_ name: String) -> String? {
    guard let column = columns[SQLiteName(name)], !column.isVirtual else { return nil }
    return column.name
  }

  /// The names of columns as the table writes them; `nil` if the schema has not all of them.
  func columns(_ names: [String]) -> [String]? {
    let found = names.compactMap(column)
    return found.count == names.count ? found : nil
  }

  /// Carries a part of the table.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - definition: Its words.
  ///   - part: The column or constraint that it belongs to; `nil` for the table.
  mutating func carry(_ kind: ObjectKind, _ definition: String, of part: String? = nil) {
    let name = table.name.name
    carried.append(
      CarriedObject(
        kind: kind, name: part.map { "\(name).\($0)" } ?? name, table: table.name,
        definition: definition))
  }
}
