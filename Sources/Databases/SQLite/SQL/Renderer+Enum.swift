import DatabaseChanges
import DatabaseSchema
import SQLLexicon

extension Renderer {
  /// Fails when a row holds a label that its enum loses: as text it would stay, and no longer be
  /// read.
  func removeLabels(_ change: RemoveLabels) -> [SQL] {
    let labels = SQL.join(change.labels.map { "\(literal: $0)" })
    let searches = change.users.map { user -> SQL in
      let column: SQL = "\(identifier: user.column)"
      return "SELECT \(column) FROM \(identifier: user.table.name) WHERE \(column) IN (\(labels))"
    }
    let list = change.labels.map { "\"\($0)\"" }.joined(separator: ", ")
    return ["DROP TABLE IF EXISTS \(identifier: Self.labelsGuard)"]
      + refuse(
        "a row holds a value that enum \"\(change.type.name)\" loses: \(list)",
        guardTable: Self.labelsGuard, when: .join(searches, by: "\nUNION ALL "))
  }

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
