import DatabaseChanges
import DatabaseSchema
import SQLLexicon

extension Renderer {
  /// The changes of a table, in place if SQLite can do all of them there.
  func alterTable(_ step: AlterTable) -> [SQL] {
    Alteration(step).needsRebuild
      ? rebuild(step).flatMap(\.statements) : alterInPlace(step)
  }

  private func alterInPlace(_ step: AlterTable) -> [SQL] {
    let drops = step.changes.flatMap { removal($0, in: step.table.after) }
    let additions = step.changes.flatMap { addition($0, in: step.table.after) }
    return drops + additions
  }

  private func removal(_ change: TableChange, in table: Table) -> [SQL] {
    switch change {
    case .index(let edit): edit.before.map { ["DROP INDEX \(identifier: $0.name)"] } ?? []
    case .trigger(.drop(let trigger)): ["DROP TRIGGER \(identifier: trigger.name)"]
    case .column, .constraint, .trigger(.add), .comment: []
    }
  }

  private func addition(_ change: TableChange, in table: Table) -> [SQL] {
    let alter: SQL = "ALTER TABLE \(identifier: table.name)"
    return switch change {
    case .column(.drop(let column)): ["\(alter) DROP COLUMN \(identifier: column.name)"]
    case .column(.add(let column)): ["\(alter) ADD COLUMN \(addedColumn(column, in: table))"]
    case .index(let edit): edit.after.map { [createIndex($0, on: table)] } ?? []
    case .trigger(.add(let trigger)): [createTrigger(trigger, on: table)]
    case .column, .constraint, .trigger(.drop), .comment: []
    }
  }

  private func addedColumn(_ column: Column, in table: Table) -> SQL {
    let keys = table.foreignKeys.filter { $0.columns == [column.name] }
    let clauses: [SQL] = keys.map { "CONSTRAINT \(identifier: $0.name) \(SQL.references($0))" }
    return .join([self.column(column)] + clauses, by: " ")
  }
}
