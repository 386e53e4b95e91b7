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
    for case .column(let edit) in table.changes {
      switch edit {
      case .addFilled(let added, let fill) where added.name == column: return fill
      case .replace(let change) where change.column.after.name == column: return change.fill
      case .add, .addFilled, .drop, .alter, .replace: break
      }
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
