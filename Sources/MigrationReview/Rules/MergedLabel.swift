import DatabaseChanges
import DatabaseSchema

/// Where enums are text, rows that hold a removed label are updated like a rename.
struct MergedLabel: ReviewRule {
  func findings(of step: Step, in context: ReviewContext) -> [Finding] {
    guard case .renameLabel(let label) = step, label.merges else { return [] }
    let tables = Set(label.users.map(\.table.name)).sorted().map { "\"\($0)\"" }
    return [
      Finding(
        .mergedLabel, .dataLoss, "\(label.type.name)",
        "rows of \(tables.joined(separator: ", ")) that hold \"\(label.from)\" get "
          + "\"\(label.to)\" instead",
        rows: label.users.first.map {
          AffectedRows(
            $0.table.name, .holding(column: $0.column, labels: [label.from], isList: false))
        })
    ]
  }
}
