import DatabaseSchema
import MigrationPlanning

extension SQLiteRenderer {
  /// Another label for a value: enums are text, so the rows hold it.
  func renameLabel(_ label: RenameLabel) -> [SQL] {
    label.users.map { user in
      let column: SQL = "\(identifier: user.column)"
      let table: SQL = "\(identifier: user.table)"
      return
        "UPDATE \(table) SET \(column) = \(literal: label.to) WHERE \(column) = \(literal: label.from)"
    }
  }
}
