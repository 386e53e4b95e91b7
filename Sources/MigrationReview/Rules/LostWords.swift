package import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning

extension FindingCode {
  /// What is recreated loses words that the schema does not say.
  package static let lostWords = FindingCode("M504")
}

/// A collation, `INCLUDE`, a comment and the like were written by hand, and what is recreated from the
/// schema does not have them.
struct LostWords: ReviewRule {
  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    switch change {
    case .column(.alter(let change)) where change.conversion != nil:
      return findings(of: change.column, in: table)
    case .column(.replace(let change)): return findings(of: change.column, in: table)
    case .index(.drop(let index)):
      return findings(of: index, in: table)
    case .constraint(.drop(.foreignKey(let key))):
      let after = table.table.table.after.foreignKeys.first { $0.name == key.name }
      guard let after else { return [] }
      return finding(
        "foreign key", key.name, lost(key.words, after.words) + key.extras, table)
    case .constraint(.drop(.check(let check))):
      let after = table.table.table.after.checks.first { $0.name == check.name }
      guard let after else { return [] }
      return finding("check", check.name, lost(check.words, after.words) + check.extras, table)
    case .column, .constraint, .index, .trigger, .comment: return []
    }
  }

  private func findings(of column: Transition<Column>, in table: TableReview) -> [Finding] {
    let (before, after) = (column.before, column.after)
    let collation = lost(before.collation.map { "COLLATE \($0)" }, after.collation)
    let extras = before.extras.filter { !after.extras.contains($0) }
    return finding("column", after.name, collation + extras, table)
  }

  private func findings(of index: TableIndex, in table: TableReview) -> [Finding] {
    let after = table.table.table.after.indexes.first { $0.name == index.name }
    guard let after else { return [] }
    let extras = index.extras.filter { !after.extras.contains($0) }
    return finding("index", index.name, lost(index.statement, after.statement) + extras, table)
  }

  /// The words before, if there are none after.
  private func lost(_ before: String?, _ after: String?) -> [String] {
    after == nil ? [before].compactMap(\.self) : []
  }

  private func finding(
    _ kind: String, _ name: String, _ words: [String], _ table: TableReview
  ) -> [Finding] {
    guard !words.isEmpty else { return [] }
    let list = words.map { "`\($0)`" }.joined(separator: ", ")
    return [
      Finding(
        .lostWords, .notice, "\(table.name)",
        "\(kind) \"\(name)\" of \"\(table.name)\" loses what the schema does not say, unless it is written "
          + "into the migration: \(list)")
    ]
  }
}
