package import DatabaseChanges
import DatabaseSchema
import MigrationPlanning

extension FindingCode {
  /// A table is dropped with its rows.
  package static let droppedTable = FindingCode("M101")
}

/// A dropped table takes its rows along.
struct DroppedTable: ReviewRule {
  func findings(of step: Step, in context: ReviewContext) -> [Finding] {
    guard case .dropTable(let table) = step else { return [] }
    // A table whose name is needed is dropped under a temporary name.
    let isTemporary = !context.dropped.contains(table.name)
    let former =
      isTemporary ? context.diff.droppedTables.first { $0.origin == table.origin } : table
    let name = former?.name ?? table.name
    return [
      Finding(
        .droppedTable, .dataLoss, "\(name)",
        "drops table \"\(name)\" with all its rows: code that reads it fails",
        rows: AffectedRows(name, .any))
    ]
  }
}
