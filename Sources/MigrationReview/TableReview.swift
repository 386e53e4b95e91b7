import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning

/// A kept table that changes, as the rules see it.
struct TableReview {
  let table: TableDiff
  let context: ReviewContext

  var name: QualifiedName { table.table.after.name }

  /// A search for rows of the table, under its former name.
  func rows(_ condition: AffectedRows.Condition) -> AffectedRows {
    AffectedRows(table.former.name, condition)
  }

  /// Whether a column is added by this migration.
  func isNew(_ column: String) -> Bool {
    table.table.before.column(named: column) == nil
  }

  /// The name of a column before.
  func former(_ column: String) -> String {
    table.formerName(of: column)
  }

  /// Whether the values of a column may differ afterwards.
  func changesValues(of column: String) -> Bool {
    table.changes.contains { change in
      switch change {
      case .column(.alter(let change)):
        change.column.after.name == column && change.conversion?.safety == .loses
      case .column(.replace(let change)): change.column.after.name == column
      case .column, .constraint, .index, .trigger, .comment: false
      }
    }
  }

  func subject(_ column: String) -> String { "\(name).\(column)" }

  func place(_ column: String) -> String { "\"\(name)\".\"\(column)\"" }
}
