package import DatabaseChanges
import DatabaseSchema
import MigrationPlanning

extension FindingCode {
  /// A column gets another name.
  package static let renamedColumn = FindingCode("M502")
}

/// Code that uses the old name of a column fails.
struct RenamedColumn: ReviewRule {
  func findings(of step: Step, in context: ReviewContext) -> [Finding] {
    guard case .renameColumn(let column) = step,
      let table = context.plan.changedTables[column.table],
      let rename = table.renamedColumns.first(where: { $0.after == column.to })
    else { return [] }
    return [
      Finding(
        .renamedColumn, .notice, "\(column.table).\(column.to)",
        "\"\(column.table)\".\"\(rename.before)\" becomes \"\(rename.after)\": code that uses the "
          + "old name fails")
    ]
  }
}
