package import DatabaseChanges
import DatabaseSchema
import MigrationPlanning
import SQLLexicon

extension FindingCode {
  /// A primary key or unique index is added.
  package static let newUniqueKey = FindingCode("M203")
}

/// A new primary key or unique index fails on duplicates.
struct NewUniqueKey: ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    switch change {
    case .constraint(.add(.primaryKey(let key))):
      return unique(
        key.columns, among: nil, "primary key \"\(key.name)\" of \"\(table.name)\"", in: table)
    case .index(let edit):
      guard let index = edit.addition, index.isUnique else { return [] }
      let subject = "unique index \"\(index.name)\" on \"\(table.name)\""
      let rows = table.formerPredicate(index.predicate)
      guard let expression = index.expression else {
        return unique(index.columnNames, among: rows, subject, in: table)
      }
      let values = table.formerCondition(expression).map {
        SQLIndexKey.keys(in: $0, rules: table.context.lexicalRules).map(\.value)
      }
      return [
        Finding(
          .newUniqueKey, .mayFail, "\(table.name)",
          subject + ": no two rows may give the same value",
          rows: values.map { table.rows(.duplicateValues($0, among: rows)) })
      ]
    case .column, .constraint, .trigger, .comment: return []
    }
  }

  private func unique(
    _ columns: [String], among rows: RowPredicate?, _ subject: String, in table: TableReview
  ) -> [Finding] {
    if wasUnique(columns, in: table) { return [] }
    let olds = columns.filter { !table.hasNewValues($0) }
    // A new column whose values differ, are NULL or need an empty table has no duplicates.
    let news = columns.filter(table.hasNewValues).compactMap(table.table.table.after.column)
    let distinct = news.filter { $0.isComputedPerRow || $0.defaultValue == nil }
    if distinct.contains(where: { table.fill(of: $0.name) == nil }) { return [] }
    let isComputed = news.contains {
      if case .expression = table.fill(of: $0.name) { true } else { false }
    }
    let condition: AffectedRows.Condition =
      olds.isEmpty ? .several : .duplicate(columns: olds.map(table.former), among: rows)
    return [
      Finding(
        .newUniqueKey, .mayFail, "\(table.name)",
        subject + ": no two rows may hold the same values",
        rows: isComputed ? nil : table.rows(condition))
    ]
  }

  /// Whether rows differ in some columns already, by a key whose values are kept.
  private func wasUnique(_ columns: [String], in table: TableReview) -> Bool {
    let before = table.table.table.before
    let kept = Set(columns.filter { !table.changesValues(of: $0) && !table.isNew($0) })
    if let key = before.primaryKey, kept.isSuperset(of: key.columns) { return true }
    return before.indexes.contains {
      $0.isUnique && $0.predicate == nil && $0.expression == nil
        && kept.isSuperset(of: $0.columnNames)
    }
  }
}
