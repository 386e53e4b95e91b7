package import DatabaseChanges
import DatabaseSchema

extension FindingCode {
  /// A column is dropped and added again without its values.
  package static let replacedColumn = FindingCode("M103")
}

/// A column whose values cannot become those of its new type loses them.
struct ReplacedColumn: ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    guard case .column(.replace(let replacement)) = change else { return [] }
    let column = replacement.column
    if column.before.generatedExpression != nil { return [] }
    let name = column.after.name
    if case .expression(let text) = replacement.fill {
      return [
        Finding(
          .replacedColumn, .notice, table.subject(name),
          "\(table.place(name)) changes from \(column.before.type) to \(column.after.type): every "
            + "row gets \(text)")
      ]
    }
    return [
      Finding(
        .replacedColumn, .dataLoss, table.subject(name),
        "drops \(table.place(name)) and adds it again, changed from \(column.before.type) to "
          + "\(column.after.type): its values are lost",
        rows: table.rows(.notNull(column: table.former(name))))
    ]
  }
}
