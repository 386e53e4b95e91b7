import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon
import SQLiteTypes

/// Turns the definition of a table into a `Table`, and carries what a schema cannot declare of it.
struct SQLiteTableAssembler {
  let definition: SQLiteTableDefinition
  let definitions: [SQLiteName: SQLiteTableDefinition]
  static let naming = SQLiteTypes.Types().capabilities.naming
  var hasUniqueConstraints = false
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
    table = Table(name: QualifiedName(name), origin: .model(name), columns: [])
  }

  /// Makes the table without its indexes and triggers, which have texts of their own.
  mutating func assemble(_ names: inout SQLiteIndexNames) {
    addColumns()
    var own = SQLiteConstraintNames(definition)
    // The parts of a virtual column are carried with it.
    for column in definition.columns where !column.isVirtual {
      for constraint in column.constraints { add(constraint, of: column.name, &own) }
    }
    for constraint in definition.constraints { add(constraint, of: nil, &own) }
    addUniqueConstraints(&names)
    for option in definition.options { carry(.tableOption, option) }
  }

  private mutating func add(
    _ constraint: SQLiteConstraint, of column: String?, _ names: inout SQLiteConstraintNames
  ) {
    switch constraint.kind {
    case .primaryKey(let key): addPrimaryKey(key, constraint)
    case .foreignKey(let reference): addForeignKey(reference, constraint, &names)
    case .check(let expression): addCheck(expression, constraint, of: column, &names)
    case .notNull, .null, .defaultValue, .collation, .generated, .deferral, .nameOnly:
      carryRest(of: constraint, at: column)
    // Which of them have an index depends on all of them.
    case .unique: hasUniqueConstraints = true
    }
  }

  /// The name of a column as the table writes it; `nil` if the schema has no such column.
  func column(_ name: String) -> String? {
    guard let place = definition.place(of: name), !definition.columns[place].isVirtual else {
      return nil
    }
    return definition.columns[place].name
  }

  /// The names of columns as the table writes them; `nil` if the schema does not have all of
  /// them.
  func columns(_ names: [String]) -> [String]? {
    var found: [String] = []
    for name in names {
      guard let own = column(name) else { return nil }
      found.append(own)
    }
    return found
  }

  /// Carries a part of the table.
  ///
  /// - Parameters:
  ///   - kind: What it is.
  ///   - definition: Its words.
  ///   - part: The column or constraint that it belongs to; `nil` for the table.
  mutating func carry(_ kind: ObjectKind, _ definition: String, of part: String? = nil) {
    carried.append(
      CarriedObject(kind: kind, part: part, of: table.name, definition: definition))
  }
}
