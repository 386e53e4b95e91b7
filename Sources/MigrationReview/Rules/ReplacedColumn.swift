package import DatabaseChanges
import DatabaseSchema

extension FindingCode {
  /// A column is dropped and added again without its values.
  package static let replacedColumn = FindingCode("M103")
}

/// A column whose values cannot become those of its new type loses them.
struct ReplacedColumn: ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    guard case .column(.replace(let column)) = change, column.before.generatedExpression == nil
    else { return [] }
    let name = column.after.name
    return [
      Finding(
        .replacedColumn, .dataLoss, table.subject(name),
        "drops \(table.place(name)) and adds it again, changed from \(column.before.type) to "
          + "\(column.after.type): its values are lost",
        rows: table.rows(.notNull(column: table.former(name))))
    ]
  }
}
