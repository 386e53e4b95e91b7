package import DatabaseChanges
import DatabaseSchema
import MigrationPlanning

extension FindingCode {
  /// A table gets another name or database schema.
  package static let renamedTable = FindingCode("M501")
}

/// Code that uses the old name of a table fails.
struct RenamedTable: ReviewRule {
  func findings(of step: Step, in context: ReviewContext) -> [Finding] {
    // A rename by way of a temporary name is reported once, with both ends.
    guard case .renameTable(let move) = step,
      let table = context.plan.changedTables[move.names.after], table.movesOrRenames
    else { return [] }
    let name = move.names.after
    return [
      Finding(
        .renamedTable, .notice, "\(name)",
        "\"\(table.former.name)\" becomes \"\(name)\": code that uses the old name fails")
    ]
  }
}
