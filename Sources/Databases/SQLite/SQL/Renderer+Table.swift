import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension Renderer {
  /// A table with its keys and checks.
  ///
  /// - Parameters:
  ///   - table: The table.
  ///   - name: What to call it instead, while the real one is still there.
  func createTable(_ table: Table, named name: QualifiedName? = nil) -> SQL {
    let keyColumns = table.primaryKey?.columns ?? []
    let parts = table.columns.map { column in
      self.column(column, isPrimaryKey: keyColumns == [column.name])
    }
    var constraints: [SQL] = []
    if keyColumns.count > 1 { constraints.append("PRIMARY KEY (\(SQL.list(keyColumns)))") }
    constraints += table.checks.map(SQL.check)
    constraints += table.foreignKeys.map(SQL.foreignKey)
    return
      "CREATE TABLE \(identifier: name ?? table.name) (\(SQL.tableBody(parts, constraints)))"
  }

  /// The indexes and triggers of a table.
  func attachments(of table: Table) -> [SQL] {
    table.indexes.map { createIndex($0, on: table) }
      + table.triggers.map { createTrigger($0, on: table) }
  }
}
