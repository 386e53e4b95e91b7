package import DatabaseChanges
import DatabaseSchema

extension FindingCode {
  /// A column is dropped with its values.
  package static let droppedColumn = FindingCode("M102")
}

/// A dropped column takes its values along, unless they are computed.
struct DroppedColumn: ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    guard case .column(.drop(let column)) = change, column.generatedExpression == nil else {
      return []
    }
    return [
      Finding(
        .droppedColumn, .dataLoss, table.subject(column.name),
        "drops column \(table.place(column.name)) with its values: code that reads it fails",
        rows: table.rows(.notNull(column: table.former(column.name))))
    ]
  }
}
