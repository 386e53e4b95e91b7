import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension Renderer {
  /// The changes of a table: those of columns and constraints in one `ALTER TABLE`, so that the
  /// table is locked and rewritten once; the others as separate statements around it.
  func alterTable(_ step: AlterTable) -> [SQL] {
    let table = step.table
    var parts = AlterationParts()
    for change in step.changes { parts.add(self.parts(of: change, in: table)) }
    let actions = parts.sortedActions
    return parts.before + update(table, parts.fills)
      + (actions.isEmpty ? [] : [.alterTable(table.after.name, actions)])
      + update(table, parts.lateFills)
      + (parts.lateActions.isEmpty ? [] : [.alterTable(table.after.name, parts.lateActions)])
      + parts.after
  }

  private func parts(of change: TableChange, in table: Transition<Table>) -> AlterationParts {
    let name = table.after.name
    switch change {
    case .column(let edit): return parts(of: edit, in: table)
    case .constraint(let edit): return parts(of: edit, in: name)
    case .index(.add(let index)):
      let extras = index.extras.map { SQL("\(expression: $0)") }
      return AlterationParts(after: [createIndex(index, on: table.after)] + extras)
    case .index(.drop(let index)):
      return .after(
        index.isConstraint
          ? .alterTable(name, ["DROP CONSTRAINT \(identifier: index.name)"])
          : "DROP INDEX \(identifier: name.renamed(index.name))")
    case .index(.rename(let index)):
      let old = name.renamed(index.before.name)
      return .after("ALTER INDEX \(identifier: old) RENAME TO \(identifier: index.after.name)")
    case .trigger(.add(let trigger)): return .after(createTrigger(trigger, on: table.after))
    case .trigger(.drop(let trigger)):
      return .after("DROP TRIGGER \(identifier: trigger.name) ON \(identifier: name)")
    case .comment(.table(let text)):
      return .after("COMMENT ON TABLE \(identifier: name) IS \(comment(text))")
    case .comment(.column(let column)):
      let place: SQL = "\(identifier: name).\(identifier: column.name)"
      return .after("COMMENT ON COLUMN \(place) IS \(comment(column.comment))")
    }
  }

  private func parts(of edit: ColumnEdit, in table: Transition<Table>) -> AlterationParts {
    switch edit {
    case .add(let column):
      return AlterationParts(
        actions: [(addRank(column), "ADD COLUMN \(self.column(column))")],
        lateActions: optionalCounter(column))
    case .addFilled(let column, let fill): return addFilledColumn(column, fill, in: table)
    case .drop(let column):
      return .action(dropRank(column), "DROP COLUMN \(identifier: column.name)")
    case .alter(let change): return alterColumn(change, of: table)
    case .replace(let change): return replaceColumn(change, in: table)
    }
  }

  private func replaceColumn(
    _ change: ColumnReplacement, in table: Transition<Table>
  ) -> AlterationParts {
    let (old, new) = (change.column.before, change.column.after)
    var parts = AlterationParts.action(dropRank(old), "DROP COLUMN \(identifier: old.name)")
    switch change.fill {
    case nil: parts.add(self.parts(of: .add(new), in: table))
    case .value: change.fill.map { parts.add(addFilledColumn(new, $0, in: table)) }
    case .expression(let text): return deriveColumn(change.column, text, in: table)
    }
    return parts
  }

  private func parts(of edit: ConstraintEdit, in table: QualifiedName) -> AlterationParts {
    switch edit {
    case .add(.primaryKey(let key)): .action(7, "ADD \(primaryKey(key))")
    case .add(.check(let check)): .action(7, "ADD \(SQL.check(check))")
    case .add(.foreignKey(let key)): .action(8, "ADD \(SQL.foreignKey(key))")
    case .drop(.foreignKey(let key)): .action(0, "DROP CONSTRAINT \(identifier: key.name)")
    case .drop(let constraint): .action(1, "DROP CONSTRAINT \(identifier: constraint.name)")
    case .rename(let constraint):
      .after(renameConstraint(table, constraint.before.name, constraint.after.name))
    }
  }

  /// A generated column is dropped before those that it may be computed from.
  private func dropRank(_ column: Column) -> Int { column.generatedExpression == nil ? 3 : 2 }

  /// A generated column is added after those that it may be computed from.
  private func addRank(_ column: Column) -> Int { column.generatedExpression == nil ? 5 : 6 }

  private func renameConstraint(_ table: QualifiedName, _ old: String, _ new: String) -> SQL {
    "ALTER TABLE \(identifier: table) RENAME CONSTRAINT \(identifier: old) TO \(identifier: new)"
  }
}
