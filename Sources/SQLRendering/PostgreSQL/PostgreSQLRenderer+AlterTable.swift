import DatabaseSchema
import MigrationPlanning
import SQLLexicon

extension PostgreSQLRenderer {
  /// The changes of a table: those of columns and constraints in one `ALTER TABLE`, so that the
  /// table is locked and written once; the others as statements of their own around it.
  func alterTable(_ step: AlterTable) -> [SQL] {
    let table = step.table.after
    var before: [SQL] = []
    var actions: [(rank: Int, sql: SQL)] = []
    var after: [SQL] = []
    for change in step.changes {
      let parts = parts(of: change, in: step.table)
      // Two columns may need the same setting.
      before += parts.before.filter { !before.contains($0) }
      actions += parts.actions
      after += parts.after.filter { !after.contains($0) }
    }
    // What depends on columns goes before them and comes back after them.
    let sorted = actions.enumerated().sorted {
      ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset)
    }.map(\.element.sql)
    if !sorted.isEmpty {
      before.append(.alterTable(table.name, sorted))
    }
    return before + after
  }

  private func parts(of change: TableChange, in table: Transition<Table>) -> AlterationParts {
    let name = table.after.name
    switch change {
    case .addColumn(let column):
      return .action(addRank(column), "ADD COLUMN \(self.column(column))")
    case .restoreColumn(let column, let standIn): return restoreColumn(column, standIn, of: name)
    case .dropColumn(let column):
      return .action(dropRank(column), "DROP COLUMN \(identifier: column.name)")
    case .alterColumn(let change): return alterColumn(change, of: table.after)
    case .replaceColumn(let column):
      return AlterationParts(actions: [
        (dropRank(column.before), "DROP COLUMN \(identifier: column.before.name)"),
        (addRank(column.after), "ADD COLUMN \(self.column(column.after))"),
      ])
    case .addPrimaryKey(let key): return .action(7, "ADD \(primaryKey(key))")
    case .dropPrimaryKey(let key): return .action(1, "DROP CONSTRAINT \(identifier: key.name)")
    case .renamePrimaryKey(let key):
      return .after(renameConstraint(name, key.before.name, key.after.name))
    case .addCheck(let check): return .action(7, "ADD \(self.check(check))")
    case .dropCheck(let check): return .action(1, "DROP CONSTRAINT \(identifier: check.name)")
    case .renameCheck(let check):
      return .after(renameConstraint(name, check.before.name, check.after.name))
    case .addIndex(let index): return .after(createIndex(index, on: table.after))
    case .dropIndex(let index):
      return .after("DROP INDEX \(identifier: name.renamed(index.name))")
    case .renameIndex(let index):
      let old = name.renamed(index.before.name)
      return .after("ALTER INDEX \(identifier: old) RENAME TO \(identifier: index.after.name)")
    case .addForeignKey(let key): return .action(8, "ADD \(foreignKey(key))")
    case .dropForeignKey(let key): return .action(0, "DROP CONSTRAINT \(identifier: key.name)")
    case .renameForeignKey(let key):
      return .after(renameConstraint(name, key.before.name, key.after.name))
    case .addTrigger(let trigger): return .after(createTrigger(trigger, on: table.after))
    case .dropTrigger(let trigger):
      return .after("DROP TRIGGER \(identifier: trigger.name) ON \(identifier: name)")
    case .setComment(let text):
      return .after("COMMENT ON TABLE \(identifier: name) IS \(comment(text))")
    case .setColumnComment(let column):
      let place: SQL = "\(identifier: name).\(identifier: column.name)"
      return .after("COMMENT ON COLUMN \(place) IS \(comment(column.comment))")
    }
  }

  /// A generated column goes before those that it may be computed from.
  private func dropRank(_ column: Column) -> Int { column.generatedExpression == nil ? 3 : 2 }

  /// A generated column comes after those that it may be computed from.
  private func addRank(_ column: Column) -> Int { column.generatedExpression == nil ? 5 : 6 }

  private func renameConstraint(_ table: QualifiedName, _ old: String, _ new: String) -> SQL {
    "ALTER TABLE \(identifier: table) RENAME CONSTRAINT \(identifier: old) TO \(identifier: new)"
  }

  /// A foreign key as a constraint.
  func foreignKey(_ key: ForeignKey) -> SQL {
    let target: SQL = "\(identifier: key.referencedTable)(\(SQL.list(key.referencedColumns)))"
    let onDelete: SQL = "ON DELETE \(keyword: key.onDelete)"
    let onUpdate: SQL = "ON UPDATE \(keyword: key.onUpdate)"
    let columns: SQL = "CONSTRAINT \(identifier: key.name) FOREIGN KEY (\(SQL.list(key.columns)))"
    return "\(columns) REFERENCES \(target) \(onDelete) \(onUpdate)"
  }
}

/// What a change adds to the one `ALTER TABLE` and what stands around it.
struct AlterationParts {
  var before: [SQL] = []
  /// Actions with their rank within the statement.
  var actions: [(Int, SQL)] = []
  var after: [SQL] = []

  static func action(_ rank: Int, _ sql: SQL) -> AlterationParts {
    AlterationParts(actions: [(rank, sql)])
  }

  static func after(_ sql: SQL) -> AlterationParts {
    AlterationParts(after: [sql])
  }
}
