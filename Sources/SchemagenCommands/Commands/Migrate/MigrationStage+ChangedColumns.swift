import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import MigrationReplay

extension MigrationStage {
  /// The columns that are dropped, replaced or get another type, by their names before.
  var changedColumns: [ChangedColumn] {
    let changed = up.changedTables.values.sorted { $0.former.name < $1.former.name }
      .flatMap { table in table.changes.compactMap { table.changedColumn($0) } }
    let relabelled = steps.flatMap { step -> [ChangedColumn] in
      guard case .recreateEnum(let change) = step else { return [] }
      let lost = Set(change.type.before.labels).subtracting(change.type.after.labels)
      return (change.users + change.departingColumns).map { user in
        let table = up.changedTables[user.table]
        return ChangedColumn(
          table?.formerName(of: user.column.name) ?? user.column.name,
          of: table?.former.name ?? user.table, .relabelled(without: lost))
      }
    }
    return changed + relabelled
  }
}

extension TableDiff {
  fileprivate func changedColumn(_ change: TableChange) -> ChangedColumn? {
    guard case .column(let edit) = change else { return nil }
    switch edit {
    case .drop(let column):
      return ChangedColumn(formerName(of: column.name), of: former.name, .dropped)
    case .replace(let replacement):
      let name = formerName(of: replacement.column.after.name)
      return ChangedColumn(name, of: former.name, .replaced)
    case .alter(let change) where change.conversion != nil:
      let name = formerName(of: change.column.after.name)
      return ChangedColumn(name, of: former.name, .converted)
    case .add, .addFilled, .alter: return nil
    }
  }
}
