package import DatabaseChanges
import DatabaseSchema
import MigrationPlanning

extension FindingCode {
  /// A check is added.
  package static let newCheck = FindingCode("M205")
}

/// A new check fails on rows that do not meet it.
struct NewCheck: ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    guard case .constraint(.add(.check(let check))) = change,
      !table.table.table.before.checks.contains(check)
    else { return [] }
    return [
      Finding(
        .newCheck, .mayFail, "\(table.name)",
        "check \"\(check.name)\" of \"\(table.name)\": every row must meet it",
        rows: table.formerCondition(check.expression).map { table.rows(.violating($0)) })
    ]
  }
}
