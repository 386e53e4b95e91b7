import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension SQLiteTableAssembler {
  /// Adds the checks of columns and of the table, under their names or those of lowering.
  mutating func addChecks() {
    var taken = Set(constraints.compactMap(\.constraint.name).map(SQLiteName.init))
    for (constraint, column) in constraints {
      guard case .check(let expression) = constraint.kind else { continue }
      let name = constraint.name ?? freeName(column, &taken)
      table.checks.append(CheckConstraint(name: name, expression: expression))
    }
  }

  private func freeName(_ column: String?, _ taken: inout Set<SQLiteName>) -> String {
    let columns = column.map { [$0] } ?? []
    var name = naming.check(table: table.name.name, columns: columns)
    var number = 1
    while !taken.insert(SQLiteName(name)).inserted {
      name = naming.check(table: table.name.name, columns: columns, number: number)
      number += 1
    }
    return name
  }
}
