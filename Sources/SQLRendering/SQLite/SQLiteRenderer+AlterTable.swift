import DatabaseSchema
import MigrationPlanning
import SQLLexicon

extension SQLiteRenderer {
  /// The changes of a table, where it is if SQLite can do them all there.
  func alterTable(_ step: AlterTable) -> [SQL] {
    SQLiteAlteration(step).needsRebuild
      ? rebuild(step).flatMap(\.statements) : alterInPlace(step)
  }

  private func alterInPlace(_ step: AlterTable) -> [SQL] {
    let drops = step.changes.flatMap { removal($0, in: step.table.after) }
    let additions = step.changes.flatMap { addition($0, in: step.table.after) }
    return drops + additions
  }

  private func removal(_ change: TableChange, in table: Table) -> [SQL] {
    switch change {
    case .dropIndex(let index): ["DROP INDEX \(identifier: index.name)"]
    case .renameIndex(let index): ["DROP INDEX \(identifier: index.before.name)"]
    case .dropTrigger(let trigger): ["DROP TRIGGER \(identifier: trigger.name)"]
    case .addColumn, .restoreColumn, .dropColumn, .alterColumn, .replaceColumn, .addPrimaryKey,
      .dropPrimaryKey, .renamePrimaryKey, .addCheck, .dropCheck, .renameCheck, .addIndex,
      .addForeignKey, .dropForeignKey, .renameForeignKey, .addTrigger, .setComment,
      .setColumnComment:
      []
    }
  }

  private func addition(_ change: TableChange, in table: Table) -> [SQL] {
    let alter: SQL = "ALTER TABLE \(identifier: table.name)"
    return switch change {
    case .dropColumn(let column): ["\(alter) DROP COLUMN \(identifier: column.name)"]
    case .addColumn(let column): ["\(alter) ADD COLUMN \(addedColumn(column, in: table))"]
    case .addIndex(let index): [createIndex(index, on: table)]
    case .renameIndex(let index): [createIndex(index.after, on: table)]
    case .addTrigger(let trigger): [createTrigger(trigger, on: table)]
    case .restoreColumn, .alterColumn, .replaceColumn, .addPrimaryKey, .dropPrimaryKey,
      .renamePrimaryKey, .addCheck, .dropCheck, .renameCheck, .dropIndex, .addForeignKey,
      .dropForeignKey, .renameForeignKey, .dropTrigger, .setComment, .setColumnComment:
      []
    }
  }

  private func addedColumn(_ column: Column, in table: Table) -> SQL {
    guard let key = table.foreignKeys.first(where: { $0.columns == [column.name] }) else {
      return self.column(column)
    }
    return "\(self.column(column)) CONSTRAINT \(identifier: key.name) \(references(key))"
  }
}
