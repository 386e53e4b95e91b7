package import DatabaseChanges
import DatabaseSchema

extension Renderer {
  /// The work of a step under SQLite's one lock; what only changes the catalog is left out, because
  /// every transaction that writes holds the same lock.
  package func locks(of step: Step) -> [TableLock] {
    switch step {
    case .alterTable(let change):
      let name = change.table.after.name
      if Alteration(change).needsRebuild {
        return [TableLock(name, .wholeDatabase, .rewrite)]
      }
      let buildsIndex = change.changes.contains {
        switch $0 {
        case .index(let edit): edit.after != nil
        case .column, .constraint, .trigger, .comment: false
        }
      }
      // `DROP COLUMN` writes every row without the value:
      // <https://www.sqlite.org/lang_altertable.html#alter_table_drop_column>.
      let dropsColumn = change.changes.contains {
        if case .column(.drop) = $0 { true } else { false }
      }
      if dropsColumn { return [TableLock(name, .wholeDatabase, .rewrite)] }
      return buildsIndex ? [TableLock(name, .wholeDatabase, .index)] : []
    case .removeLabels(let change):
      return change.users.map { TableLock($0.table.name, .wholeDatabase, .scan) }
    case .renameLabel(let label):
      return label.users.map { TableLock($0.table.name, .wholeDatabase, .scan) }
    case .createSchema, .dropSchema, .createExtension, .dropExtension, .updateExtension,
      .createEnum, .dropEnum, .renameEnum, .addEnumValues, .recreateEnum, .commentEnum,
      .createTable, .dropTable, .renameTable, .renameColumn, .createUpdatedAtFunction,
      .dropUpdatedAtFunction:
      return []
    }
  }
}
