package import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import SQLLexicon

extension FindingCode {
  /// A column becomes required.
  package static let requiredValues = FindingCode("M202")
}

/// A column that becomes required cannot keep `NULL`.
struct RequiredValues: ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    guard case .column(.alter(let change)) = change, change.changesNullability,
      !change.column.after.isNullable
    else { return [] }
    let column = change.column.after
    let rows = table.rows(.null(column: table.former(column.name)))
    guard let fill = change.fill else {
      return [
        Finding(
          .requiredValues, .mayFail, table.subject(column.name),
          "\(table.place(column.name)) becomes required: no row may hold NULL"
            + table.fillAdvice(column), rows: rows)
      ]
    }
    if case .expression(let text) = fill {
      let name: SQL = "\(identifier: table.former(column.name))"
      return [
        Finding(
          .requiredValues, .mayFail, table.subject(column.name),
          "\(table.place(column.name)) becomes required: rows with NULL get \(text), which must not be "
            + "NULL",
          rows: table.formerSQL(text).map {
            table.rows(.violating("\(name.text) IS NOT NULL OR (\($0)) IS NOT NULL"))
          })
      ]
    }
    return [
      Finding(
        .requiredValues, .notice, table.subject(column.name),
        "\(table.place(column.name)) becomes required: rows with NULL get \(fill.description)",
        rows: rows)
    ]
  }
}
