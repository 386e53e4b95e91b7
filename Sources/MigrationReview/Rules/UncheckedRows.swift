package import DatabaseChanges
import DatabaseSchema
import MigrationPlanning

extension FindingCode {
  /// A constraint is put back that does not hold for all rows.
  package static let uncheckedRows = FindingCode("M506")
}

/// A foreign key or check that is dropped and added again does not check what it did not check before.
struct UncheckedRows: ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    guard case .constraint(.add(let constraint)) = change else { return [] }
    let (noun, state): (String, ConstraintState?) =
      switch constraint {
      case .foreignKey(let key): ("foreign key", key.state)
      case .check(let check): ("check", check.state)
      case .primaryKey: ("", nil)
      }
    guard let state else { return [] }
    let rows =
      switch state {
      case .notValid:
        "rows that are there already are not checked until `VALIDATE CONSTRAINT` is run"
      case .notEnforced: "no row is checked"
      }
    return [
      Finding(
        .uncheckedRows, .notice, "\(table.name)",
        "\(noun) \"\(constraint.name)\" of \"\(table.name)\" stays `\(state.sqlWords)`: \(rows)")
    ]
  }
}
