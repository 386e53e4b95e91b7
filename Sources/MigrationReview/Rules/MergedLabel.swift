package import DatabaseChanges
import DatabaseSchema
import MigrationPlanning

extension FindingCode {
  /// Rows get another label for one that an enum loses.
  package static let mergedLabel = FindingCode("M105")
}

/// Where enums are text, rows that hold a removed label are updated like a rename.
struct MergedLabel: ReviewRule {
  func findings(of step: Step, in context: ReviewContext) -> [Finding] {
    guard case .renameLabel(let label) = step, label.merges else { return [] }
    // The rows are counted before the migration, under the old names.
    let change = context.diff.enums.first { $0.type.after.name == label.type.name }
    let columns = change.flatMap { context.enumColumns[$0.type.before.name] } ?? []
    return columns.map { Self.finding(label.from, label.to, in: $0) }
  }

  /// The finding for one column.
  static func finding(_ label: String, _ other: String, in column: EnumColumn) -> Finding {
    Finding(
      .mergedLabel, .dataLoss, column.subject,
      "rows that hold \"\(label)\" in \(column.place) get \"\(other)\" instead",
      rows: column.rows(holding: [label]))
  }
}
