import DatabaseChanges
import DatabaseSchema
import SQLLexicon

extension Renderer {
  /// Fails when a row holds a label that its enum loses: as text it would stay, and no longer be
  /// read.
  func removeLabels(_ change: RemoveLabels) -> [SQL] {
    let labels = SQL.join(change.labels.map { "\(literal: $0)" })
    return change.users.map { user in
      let column: SQL = "\(identifier: user.column)"
      let table = user.table.name
      let problem = "enum \"\(change.type.name)\" loses a value that a row of \"\(table)\" holds: "
      return ScriptChecks.refuse(
        "\(literal: problem) || \(column)",
        from: "\(identifier: table) WHERE \(column) IN (\(labels))")
    }
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
