import DatabaseChanges
import DatabaseSchema

extension SQLiteRenderer {
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
    constraints += table.checks.map(check)
    constraints += table.foreignKeys.map(foreignKey)
    return
      "CREATE TABLE \(identifier: name ?? table.name) (\(SQL.tableBody(parts, constraints)))"
  }

  /// The indexes and triggers of a table.
  func attachments(of table: Table) -> [SQL] {
    table.indexes.map { createIndex($0, on: table) }
      + table.triggers.map { createTrigger($0, on: table) }
  }

  /// A check as a constraint.
  func check(_ check: CheckConstraint) -> SQL {
    "CONSTRAINT \(identifier: check.name) CHECK (\(expression: check.expression))"
  }

  /// A foreign key as a constraint of its table.
  func foreignKey(_ key: ForeignKey) -> SQL {
    let name: SQL = "CONSTRAINT \(identifier: key.name) FOREIGN KEY (\(SQL.list(key.columns)))"
    return "\(name) \(references(key))"
  }

  /// What a foreign key points at.
  func references(_ key: ForeignKey) -> SQL {
    let onDelete = SQL(stringLiteral: key.onDelete.rawValue)
    let onUpdate = SQL(stringLiteral: key.onUpdate.rawValue)
    let target: SQL = "\(identifier: key.referencedTable) (\(SQL.list(key.referencedColumns)))"
    return "REFERENCES \(target) ON DELETE \(onDelete) ON UPDATE \(onUpdate)"
  }

  /// Drops a table, unless that would delete rows which point at its own.
  func dropTable(_ table: Table) -> [SQL] {
    guardedDrop(table)
  }

  /// Another name of a column.
  func renameColumn(_ column: RenameColumn) -> SQL {
    "ALTER TABLE \(identifier: column.table) RENAME COLUMN \(identifier: column.from) TO \(identifier: column.to)"
  }
}
