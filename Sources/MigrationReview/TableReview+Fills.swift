import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning

extension TableReview {
  /// How to give existing rows a value, as the end of a sentence; empty for a down script.
  func fillAdvice(_ column: Column) -> String {
    context.plan.isDown ? "" : "; " + advice(column)
  }

  private func advice(_ column: Column) -> String {
    let path = "\(table.table.after.displayName).\(column.field ?? column.name)"
    let maker = context.diff.after.clientValues[name]?[column.name]
    switch maker {
    case nil: return "`--fill \(path)=VALUE` gives rows one"
    case .time: return "the repository sets new rows; `--fill \(path)=now()` fills the others"
    case .identifier(let function):
      let expression = context.plan.types.randomIdentifier(for: column.type)
      return "the repository makes \(function) for new rows; `--fill-sql "
        + "\(path)=\(expression ?? "SQL")` fills the others"
    }
  }

  /// What existing rows get in a new or replaced column.
  func fill(of column: String) -> ColumnFill? {
    for case .column(let edit) in table.changes where edit.columnAfter?.name == column {
      if let fill = edit.fillOfAllRows { return fill }
    }
    return nil
  }

  /// Whether no row keeps a value in a column, because the migration adds or replaces it.
  func hasNewValues(_ column: String) -> Bool {
    isNew(column)
      || table.changes.contains {
        if case .column(.replace(let change)) = $0 {
          change.column.after.name == column
        } else {
          false
        }
      }
  }
}
