package import DatabaseChanges
import DatabaseSchema

extension FindingCode {
  /// A required column without a default is added.
  package static let requiredColumn = FindingCode("M201")
}

/// A new required column without a default has no value for rows that exist.
struct RequiredColumn: ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    guard let column = added(by: change), !column.isNullable, column.defaultValue == nil,
      column.generatedExpression == nil
    else { return [] }
    return [
      Finding(
        .requiredColumn, .mayFail, table.subject(column.name),
        "\(table.place(column.name)) is required and has no default: the table must be empty",
        rows: table.rows(.any))
    ]
  }

  private func added(by change: TableChange) -> Column? {
    switch change {
    case .column(.add(let column)): column
    case .column(.replace(let column)): column.after
    case .column, .constraint, .index, .trigger, .comment: nil
    }
  }
}
