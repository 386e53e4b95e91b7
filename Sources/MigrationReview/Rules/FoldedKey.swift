package import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning
import SQLLexicon

extension FindingCode {
  /// Values of a key that differ in case become equal.
  package static let foldedKey = FindingCode("M210")
}

/// Texts that differ only in case become the same UUID, which a key refuses.
struct FoldedKey: ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    guard case .column(.alter(let change)) = change, change.conversion != nil,
      table.context.plan.types.family(of: change.column.after.type) == .uuid,
      table.context.plan.types.family(of: change.column.before.type) == .text,
      change.column.before.type.name != .citext
    else { return [] }
    let column = change.column.after.name
    guard isKey(column, of: table.table.table.after) else { return [] }
    let value: SQL = "lower(\(identifier: table.former(column)))"
    return [
      Finding(
        .foldedKey, .mayFail, table.subject(column),
        "\(table.place(column)) is a key: texts that differ only in case become the same UUID",
        rows: table.rows(.duplicateValues([value.text], among: nil)))
    ]
  }

  private func isKey(_ column: String, of table: Table) -> Bool {
    table.primaryKey?.columns == [column]
      || table.indexes.contains {
        $0.isUnique && $0.expression == nil && $0.predicate == nil && $0.columnNames == [column]
      }
  }
}
