import DatabaseChanges
import DatabaseSchema
import SQLLexicon

extension Renderer {
  /// Fails when a row holds a label that its enum loses: as text it would stay, and no longer be
  /// read.
  func removeLabels(_ change: RemoveLabels) -> [SQL] {
    change.users.map { refuse(change.labels, of: change.type, in: $0) }
  }

  /// Renames a label: enums are text, so the rows hold it.
  ///
  /// Touch triggers are dropped meanwhile, because the rows are not edited by a user. Rows that get
  /// the label of others may become duplicates, which a shell that goes on ignores.
  func renameLabel(_ label: RenameLabel) -> [SQL] {
    label.users.flatMap { user -> [SQL] in
      let column: SQL = "\(identifier: user.column)"
      let table: SQL = "\(identifier: user.table.name)"
      let triggers = user.table.triggers
      return triggers.map { "DROP TRIGGER \(identifier: $0.name)" } + [
        "UPDATE \(table) SET \(column) = \(literal: label.to) WHERE \(column) = \(literal: label.from)"
      ] + triggers.map { createTrigger($0, on: user.table) }
        + (label.merges ? [refuse([label.from], of: label.type, in: user)] : [])
    }
  }

  private func refuse(_ labels: [String], of type: EnumType, in user: RenameLabel.User) -> SQL {
    let column: SQL = "\(identifier: user.column)"
    let list = SQL.join(labels.map { "\(literal: $0)" })
    let problem = "enum \"\(type.name)\" loses a value that a row of \"\(user.table.name)\" holds: "
    return ScriptChecks.refuse(
      "\(literal: problem) || \(column)",
      from: "\(identifier: user.table.name) WHERE \(column) IN (\(list))")
  }
}
