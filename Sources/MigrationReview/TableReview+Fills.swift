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

  /// What existing rows get in a new column.
  func fill(of column: String) -> ColumnFill? {
    for case .column(.addFilled(let added, let fill)) in table.changes where added.name == column {
      return fill
    }
    return nil
  }
}
