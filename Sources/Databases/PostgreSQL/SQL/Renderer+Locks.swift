package import DatabaseChanges
import DatabaseSchema
import DatabaseTypes

extension Renderer {
  /// The locks of a step in the order in which they are taken, and the work under them, as measured
  /// on version 15; <https://www.postgresql.org/docs/current/sql-altertable.html> names the lock of
  /// each form.
  package func locks(of step: Step) -> [TableLock] {
    switch step {
    case .dropTable(let table):
      [TableLock(table.name, .accessExclusive)]
        + table.foreignKeys.map { TableLock($0.referencedTable, .accessExclusive) }
    case .renameTable(let move): [TableLock(move.names.after, .accessExclusive)]
    case .renameColumn(let column): [TableLock(column.table, .accessExclusive)]
    case .alterTable(let change):
      change.changes.flatMap { locks(of: $0, on: change.table) }
    case .recreateEnum(let change):
      // The new type's values are stored differently, so PostgreSQL rewrites every row.
      change.users.map { TableLock($0.table, .accessExclusive, .rewrite) }
        + change.dependents.map { TableLock($0.table, .accessExclusive) }
    case .createSchema, .dropSchema, .createExtension, .dropExtension, .updateExtension,
      .createEnum, .dropEnum, .renameEnum, .renameLabel, .removeLabels, .addEnumValues,
      .commentEnum,
      .createTable, .createUpdatedAtFunction, .dropUpdatedAtFunction:
      []
    }
  }

  private func locks(of change: TableChange, on table: Transition<Table>) -> [TableLock] {
    let name = table.after.name
    func lock(_ mode: LockMode, _ work: LockedWork = .catalog) -> [TableLock] {
      [TableLock(name, mode, work)]
    }
    switch change {
    case .column(let edit): return lock(.accessExclusive, work(of: edit))
    case .constraint(let edit): return locks(of: edit, on: table)
    case .index(.add): return lock(.share, .index)
    case .index(.drop): return lock(.accessExclusive)
    // Only the index itself is locked.
    case .index(.rename): return []
    case .trigger(.add): return lock(.shareRowExclusive)
    case .trigger(.drop): return lock(.accessExclusive)
    case .comment: return lock(.shareUpdateExclusive)
    }
  }

  private func locks(of edit: ConstraintEdit, on table: Transition<Table>) -> [TableLock] {
    let name = table.after.name
    func lock(_ mode: LockMode, _ work: LockedWork = .catalog) -> [TableLock] {
      [TableLock(name, mode, work)]
    }
    switch edit {
    case .add(.primaryKey): return lock(.accessExclusive, .index)
    case .add(.check(let check)):
      return lock(.accessExclusive, check.state == nil ? .scan : .catalog)
    case .add(.foreignKey(let key)):
      let work: LockedWork =
        key.state != nil || isNewAndEmpty(key, in: table) ? .catalog : .scan
      return lock(.shareRowExclusive, work) + other(key, name, .shareRowExclusive, work)
    case .drop(.foreignKey(let key)):
      return lock(.accessExclusive) + other(key, name, .accessExclusive, .catalog)
    case .drop(.primaryKey), .drop(.check), .rename: return lock(.accessExclusive)
    }
  }

  /// The lock on the table at the other end of a foreign key.
  private func other(
    _ key: ForeignKey, _ table: QualifiedName, _ mode: LockMode, _ work: LockedWork
  ) -> [TableLock] {
    key.referencedTable == table ? [] : [TableLock(key.referencedTable, mode, work)]
  }

  private func work(of edit: ColumnEdit) -> LockedWork {
    if rewriteReason(of: edit) != nil { return .rewrite }
    if case .addFilled(_, .expression) = edit { return .update }
    guard case .alter(let change) = edit else { return .catalog }
    if change.fill != nil { return .update }
    return change.changesNullability && !change.column.after.isNullable ? .scan : .catalog
  }

  private func isNewAndEmpty(_ key: ForeignKey, in table: Transition<Table>) -> Bool {
    key.columns.contains { table.before.column(named: $0) == nil }
  }
}
