package import DatabaseChanges
import DatabaseSchema

extension FindingCode {
  /// A required column without a default is added.
  package static let requiredColumn = FindingCode("M201")
}

/// A new required column without a default has no value for rows that exist.
struct RequiredColumn: ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    guard let (column, fill) = added(by: change), !column.isNullable else { return [] }
    if case .expression(let text) = fill { return [filled(column, text, in: table)] }
    guard fill == nil, column.defaultValue == nil, column.generatedExpression == nil else {
      return []
    }
    return [
      Finding(
        .requiredColumn, .mayFail, table.subject(column.name),
        "\(table.place(column.name)) is required and has no value for existing rows: the table must "
          + "be empty" + table.fillAdvice(column), rows: table.rows(.any))
    ]
  }

  private func filled(_ column: Column, _ text: String, in table: TableReview) -> Finding {
    Finding(
      .requiredColumn, .mayFail, table.subject(column.name),
      "\(table.place(column.name)) is required: \(text) must give a value for every row",
      rows: table.formerSQL(text).map { table.rows(.violating("(\($0)) IS NOT NULL")) })
  }

  private func added(by change: TableChange) -> (column: Column, fill: ColumnFill?)? {
    switch change {
    case .column(.add(let column)): (column, nil)
    case .column(.addFilled(let column, let fill)): (column, fill)
    case .column(.replace(let change)): (change.column.after, change.fill)
    case .column, .constraint, .index, .trigger, .comment: nil
    }
  }
}
