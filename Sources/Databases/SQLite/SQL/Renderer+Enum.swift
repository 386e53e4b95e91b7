import DatabaseChanges
import DatabaseSchema
import SQLLexicon

extension Renderer {
  /// Renames a label: enums are text, so the rows hold it.
  ///
  /// Touch triggers are dropped meanwhile, because the rows are not edited by a user.
  func renameLabel(_ label: RenameLabel) -> [SQL] {
    label.users.flatMap { user -> [SQL] in
      let column: SQL = "\(identifier: user.column)"
      let table: SQL = "\(identifier: user.table.name)"
      let triggers = user.table.triggers
      return triggers.map { "DROP TRIGGER \(identifier: $0.name)" } + [
        "UPDATE \(table) SET \(column) = \(literal: label.to) WHERE \(column) = \(literal: label.from)"
      ] + triggers.map { createTrigger($0, on: user.table) }
    }
  }
}
