import DatabaseChanges
import DatabaseSchema
import SQLLexicon

/// What the assessment of one table has to know of the others.
struct RiskContext {
  let isPostgreSQL: Bool
  let types: any DatabaseTypes
  let lexicalRules: SQLLexicalRules
  /// The labels of the enums after.
  let labels: [QualifiedName: [String]]
  /// The labels that enums have after and not before, by their new names.
  let newLabels: [QualifiedName: Set<String>]
  /// The tables that change, by their new names.
  let changed: [QualifiedName: TableDiff]
  /// The tables before, by the names that they had.
  private let former: [QualifiedName: Table]
  /// The tables that are new.
  let created: Set<QualifiedName>
  /// The tables that go.
  let dropped: Set<QualifiedName>

  init(_ context: PlanContext) {
    let diff = context.diff
    isPostgreSQL = context.capabilities.altersConstraints
    types = context.types
    lexicalRules = types.lexicalRules
    labels = Dictionary(
      diff.after.enums.map { ($0.name, $0.labels) }, uniquingKeysWith: { first, _ in first })
    newLabels = Dictionary(
      diff.enums.map { change in
        let (old, new) = (change.type.before, change.type.after)
        return (new.name, Set(new.labels).subtracting(old.labels))
      }, uniquingKeysWith: { first, _ in first })
    changed = context.changedTables
    former = Dictionary(
      diff.before.tables.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
    created = Set(diff.createdTables.map(\.name))
    dropped = Set(diff.droppedTables.map(\.name))
  }

  /// The type that a column had, both by their former names.
  func formerType(of column: String, in table: QualifiedName) -> ColumnType? {
    former[table]?.column(named: column)?.type
  }

  /// A table and columns of it under their names before; `nil` when they were not there.
  func former(
    _ table: QualifiedName, columns: [String]
  ) -> (table: QualifiedName, columns: [String])? {
    if created.contains(table) { return nil }
    guard let change = changed[table] else { return (table, columns) }
    let names = Dictionary(
      change.renamedColumns.map { ($0.after, $0.before) }, uniquingKeysWith: { first, _ in first })
    let isThere = columns.allSatisfy { change.table.before.column(named: $0) != nil }
    return isThere ? (change.former.name, columns.map { names[$0] ?? $0 }) : nil
  }
}
