package import DatabaseChanges
import DatabaseSchema

extension FindingCode {
  /// A required column without a default is added.
  package static let requiredColumn = FindingCode("M201")
}

/// A new required column without a default has no value for rows that exist.
struct RequiredColumn: ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    if case .column(.addFilled(let column, .expression(let text))) = change {
      return column.isNullable ? [] : [filled(column, text, in: table)]
    }
    guard let column = added(by: change), !column.isNullable, column.defaultValue == nil,
      column.generatedExpression == nil
    else { return [] }
    return [
      Finding(
        .requiredColumn, .mayFail, table.subject(column.name),
        "\(table.place(column.name)) is required and has no value for existing rows: the table must "
          + "be empty" + advice(change, column, in: table), rows: table.rows(.any))
    ]
  }

  /// A replaced column is dropped and added, so an answer cannot be about its rows.
  private func advice(_ change: TableChange, _ column: Column, in table: TableReview) -> String {
    if case .column(.replace) = change { "" } else { table.fillAdvice(column) }
  }

  private func filled(_ column: Column, _ text: String, in table: TableReview) -> Finding {
    Finding(
      .requiredColumn, .mayFail, table.subject(column.name),
      "\(table.place(column.name)) is required: \(text) must give a value for every row",
      rows: table.formerSQL(text).map { table.rows(.violating("(\($0)) IS NOT NULL")) })
  }

  private func added(by change: TableChange) -> Column? {
    switch change {
    case .column(.add(let column)): column
    case .column(.replace(let column)): column.after
    case .column, .constraint, .index, .trigger, .comment: nil
    }
  }
}
