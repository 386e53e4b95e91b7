import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes
import SQLLexicon
import SQLiteTypes

extension SQLiteTableAssembler {
  /// Adds the columns; those that are computed when they are read are carried as a whole.
  mutating func addColumns() {
    table.columns.reserveCapacity(definition.columns.count)
    for column in definition.columns {
      if column.isVirtual {
        carry(.virtualColumn, column.text.string, of: column.name)
      } else {
        add(column)
      }
    }
  }

  private mutating func add(_ column: SQLiteColumnDefinition) {
    var added = Column(
      column.name, type: SQLiteColumnTypes.type(column.type), isNullable: !column.isNotNull)
    added.generatedExpression = column.generatedExpression
    for constraint in column.constraints {
      guard case .defaultValue(let value) = constraint.kind else { continue }
      added.defaultValue = value.map { Self.constant($0, for: added.type) }
    }
    if let collation = column.collation {
      let name = SQLLexicalRules.sqlite.identifier(collation)
      added.collation = name
      carry(.collation, "COLLATE \(name)", of: column.name)
    }
    table.columns.append(added)
  }

  /// Carries what a schema does not say of a constraint: what happens on a conflict, names that mean
  /// nothing, clauses that have no effect.
  mutating func carryRest(of constraint: SQLiteConstraint, at column: String?) {
    switch constraint.kind {
    // Their names and clauses are where they are added.
    case .primaryKey, .unique, .foreignKey, .check: return
    case .deferral: carry(.foreignKeyOption, constraint.text.string, of: column)
    case .notNull, .null:
      if constraint.conflict != nil {
        carry(.conflictClause, constraint.text.string, of: column)
      }
    case .defaultValue, .collation, .generated, .nameOnly: break
    }
    if let name = constraint.name {
      let words = constraint.text.isEmpty ? "" : " \(constraint.text.string)"
      carry(
        .constraintName, "CONSTRAINT \(SQLQuoting.identifier(name))\(words)",
        of: column)
    }
  }

  /// A constant as lowering has it for a column; SQLite's truth values are the numbers 0 and 1.
  static func constant(_ value: ColumnDefault, for type: ColumnType) -> ColumnDefault {
    guard SQLiteTypes.Types().usualType(of: type).name == .boolean,
      case .number(let digits) = value
    else { return value }
    return digits == "0" ? .boolean(false) : digits == "1" ? .boolean(true) : value
  }
}
