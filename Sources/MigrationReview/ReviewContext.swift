import DatabaseChanges
import DatabaseSchema
import MigrationPlanning
import SQLLexicon

/// What the rules look up about one migration.
struct ReviewContext {
  let plan: PlanContext
  /// The labels of the enums after.
  let labels: [QualifiedName: [String]]
  /// The labels that enums have after and not before, by their new names.
  let newLabels: [QualifiedName: Set<String>]
  /// The columns that hold an enum before and after, by the enum; empty when no enum loses a label.
  let enumColumns: [QualifiedName: [EnumColumn]]
  /// The tables that are new.
  let created: Set<QualifiedName>
  /// The tables that are dropped.
  let dropped: Set<QualifiedName>
  /// The tables before, by the names that they had.
  private let former: [QualifiedName: Table]

  init(_ plan: PlanContext) {
    self.plan = plan
    let diff = plan.diff
    labels = Dictionary(
      diff.after.enums.map { ($0.name, $0.labels) }, uniquingKeysWith: { first, _ in first })
    newLabels = Dictionary(
      diff.enums.map { change in
        let (old, new) = (change.type.before, change.type.after)
        return (new.name, Set(new.labels).subtracting(old.labels))
      }, uniquingKeysWith: { first, _ in first })
    enumColumns = diff.enums.contains(where: \.isRecreated) ? EnumColumn.all(in: diff) : [:]
    former = Dictionary(
      diff.before.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    created = Set(diff.createdTables.map(\.name))
    dropped = Set(diff.droppedTables.map(\.name))
  }

  var diff: SchemaDiff { plan.diff }

  var lexicalRules: SQLLexicalRules { plan.sql.lexicalRules }

  /// What a step changes in a table that stays; `nil` for other steps.
  func table(of step: Step) -> TableReview? {
    guard case .alterTable(let change) = step,
      let table = plan.changedTables[change.table.after.name]
    else { return nil }
    return TableReview(table: table, context: self)
  }

  /// The type that a column had, both by their former names.
  func formerType(of column: String, in table: QualifiedName) -> ColumnType? {
    former[table]?.column(named: column)?.type
  }

  /// A table and columns of it under their names before; `nil` when they are new.
  func former(
    _ table: QualifiedName, columns: [String]
  ) -> (table: QualifiedName, columns: [String])? {
    if created.contains(table) { return nil }
    guard let change = plan.changedTables[table] else { return (table, columns) }
    let names = Dictionary(
      change.renamedColumns.map { ($0.after, $0.before) }, uniquingKeysWith: { first, _ in first })
    let exist = columns.allSatisfy { change.table.before.column(named: $0) != nil }
    return exist ? (change.former.name, columns.map { names[$0] ?? $0 }) : nil
  }
}
