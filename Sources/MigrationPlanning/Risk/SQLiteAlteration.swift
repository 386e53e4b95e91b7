import DatabaseSchema

/// Decides whether SQLite can change a table where it is, whatever rows there are:
/// <https://www.sqlite.org/lang_altertable.html>.
package struct SQLiteAlteration {
  private let step: AlterTable

  /// Looks at a step.
  package init(_ step: AlterTable) {
    self.step = step
  }

  /// Whether the table has to be written anew.
  package var needsRebuild: Bool {
    step.changes.contains(where: needsRebuild)
  }

  private func needsRebuild(_ change: TableChange) -> Bool {
    switch change {
    case .addColumn(let column): !isAddable(column)
    case .dropColumn(let column): !isDroppable(column)
    case .alterColumn(let change): changesDeclaration(change)
    case .restoreColumn, .replaceColumn, .addPrimaryKey, .dropPrimaryKey, .addCheck, .dropCheck,
      .renameCheck:
      true
    case .addForeignKey(let key): !isInline(key)
    case .dropForeignKey: true
    case .renamePrimaryKey, .addIndex, .dropIndex, .renameIndex, .renameForeignKey, .addTrigger,
      .dropTrigger, .setComment, .setColumnComment:
      false
    }
  }

  /// A column is added in place when it is optional or has a constant default, and is not computed.
  private func isAddable(_ column: Column) -> Bool {
    if column.generatedExpression != nil || isAutoincrementKey(column) { return false }
    switch column.defaultValue {
    case nil, .unknown?: return column.isNullable
    case let value?:
      let isReferencing = step.table.after.foreignKeys.contains { $0.columns == [column.name] }
      return value.isConstant && !isReferencing
    }
  }

  private func isAutoincrementKey(_ column: Column) -> Bool {
    step.table.after.primaryKey?.columns.contains(column.name) ?? false
  }

  /// A column that no key, foreign key, index or expression has part in is dropped in place.
  private func isDroppable(_ column: Column) -> Bool {
    let table = step.table.before
    if table.primaryKey?.columns.contains(column.name) ?? false { return false }
    if table.foreignKeys.contains(where: { $0.columns.contains(column.name) }) { return false }
    let staying = table.indexes.filter { !step.changes.contains(.dropIndex($0)) }
    if staying.contains(where: { $0.columnNames.contains(column.name) }) { return false }
    return !table.hasExpressions
      && !staying.contains { $0.expression != nil || $0.predicate != nil }
  }

  private func changesDeclaration(_ change: ColumnChange) -> Bool {
    if let conversion = change.conversion, conversion.rewrites { return true }
    return change.changesNullability || change.changesDefault || change.dropsExpression
  }

  /// A foreign key of one new optional column is declared with the column.
  private func isInline(_ key: ForeignKey) -> Bool {
    guard key.columns.count == 1 else { return false }
    return step.changes.contains { change in
      if case .addColumn(let column) = change {
        column.name == key.columns[0] && isAddable(column)
      } else {
        false
      }
    }
  }

}

extension Table {
  /// Whether checks, generated columns or triggers of the table hold SQL that may name any column.
  fileprivate var hasExpressions: Bool {
    !checks.isEmpty || !triggers.isEmpty || columns.contains { $0.generatedExpression != nil }
  }
}
