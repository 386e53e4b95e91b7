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
  /// What a part of a table has beyond the schema.
  private struct Words {
    let kind: String
    let name: String
    /// The words of its own statement, each of its kind at its place.
    let own: [String?]
    /// Other statements about it.
    let extras: [String]
  }

  func findings(of change: TableChange, in table: TableReview) -> [Finding] {
    switch change {
    case .column(.alter(let change)) where change.conversion != nil:
      return findings(words(of: change.column.before), words(of: change.column.after), table.name)
    case .column(.replace(let change)):
      return findings(words(of: change.column.before), words(of: change.column.after), table.name)
    case .index(.drop), .constraint(.drop):
      guard let before = words(of: change),
        let after = words(like: before, in: table.table.table.after)
      else { return [] }
      return findings(before, after, table.name)
    case .column, .constraint, .index, .trigger, .comment: return []
    }
  }

  func findings(of step: Step, in context: ReviewContext) -> [Finding] {
    guard case .recreateEnum(let recreation) = step else { return [] }
    return recreation.dependents.flatMap { dependent -> [Finding] in
      // Both edits have the names of the columns after.
      guard let after = words(of: dependent.restoration),
        let table = context.plan.changedTables[dependent.table]?.table.before,
        let before = words(like: after, in: table)
      else { return [] }
      return findings(before, after, dependent.table)
    }
  }

  /// The index or constraint of the same name in a state of the table.
  private func words(like other: Words, in table: Table) -> Words? {
    let all: [TableChange] =
      table.indexes.map { .index(.add($0)) }
      + table.foreignKeys.map { .constraint(.add(.foreignKey($0))) }
      + table.checks.map { .constraint(.add(.check($0))) }
    return all.lazy.compactMap(words).first { $0.kind == other.kind && $0.name == other.name }
  }

  private func words(of column: Column) -> Words {
    Words(
      kind: "column", name: column.name, own: [column.collation.map { "COLLATE \($0)" }],
      extras: column.extras)
  }

  private func words(of change: TableChange) -> Words? {
    switch change {
    case .index(.drop(let index)), .index(.add(let index)):
      Words(kind: "index", name: index.name, own: [index.statement], extras: index.extras)
    case .constraint(.drop(.foreignKey(let key))), .constraint(.add(.foreignKey(let key))):
      Words(kind: "foreign key", name: key.name, own: Self.words(of: key), extras: key.extras)
    case .constraint(.drop(.check(let check))), .constraint(.add(.check(let check))):
      Words(
        kind: "check", name: check.name, own: [check.words, check.state?.sqlWords],
        extras: check.extras)
    case .column, .constraint, .index, .trigger, .comment: nil
    }
  }

  private static func words(of key: ForeignKey) -> [String?] {
    [key.words, key.changedColumns.isEmpty ? nil : key.deletion, key.state?.sqlWords]
  }

  private func findings(_ before: Words, _ after: Words, _ table: QualifiedName) -> [Finding] {
    let own = zip(before.own, after.own).compactMap { $1 == nil ? $0 : nil }
    let lost = own + before.extras.filter { !after.extras.contains($0) }
    if lost.isEmpty { return [] }
    let list = lost.map { "`\($0)`" }.joined(separator: ", ")
    return [
      Finding(
        .lostWords, .notice, "\(table)",
        "\(after.kind) \"\(after.name)\" of \"\(table)\" loses what the schema does not say, unless it "
          + "is written into the migration: \(list)")
    ]
  }
}
