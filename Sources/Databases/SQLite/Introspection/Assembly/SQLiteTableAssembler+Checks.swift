import DatabaseIntrospection
import DatabaseSchema
import DatabaseTypes

extension SQLiteTableAssembler {
  /// Adds a check of a column or of the table, under its name or that of lowering.
  mutating func addCheck(
    _ expression: String, _ constraint: SQLiteConstraint, of column: String?,
    _ names: inout SQLiteConstraintNames
  ) {
    let columns = column.map { [$0] } ?? []
    let name = constraint.name ?? names.check(table: table.name.name, columns: columns)
    table.checks.append(CheckConstraint(name: name, expression: expression))
    if constraint.conflict != nil {
      carry(.conflictClause, constraint.text.string, of: name)
    }
  }
}
