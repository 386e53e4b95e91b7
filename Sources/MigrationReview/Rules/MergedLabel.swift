package import DatabaseChanges
import DatabaseSchema
import DatabaseTypes
import MigrationPlanning

extension FindingCode {
  /// Rows get another label for one that an enum loses.
  package static let mergedLabel = FindingCode("M105")
}

/// Rows that hold a removed label are updated like a rename where no type is recreated for them: where
/// enums are text, and where their column becomes one of another type.
struct MergedLabel: ReviewRule {
  func findings(of step: Step, in context: ReviewContext) -> [Finding] {
    guard case .renameLabel(let label) = step, label.merges else { return [] }
    return label.users.compactMap { user in
      // The rows are counted before the migration, under the old names.
      guard
        context.diff.after.tables.first(where: { $0.name == user.table.name })?
          .column(named: user.column) != nil,
        let column = user.table.column(named: user.column),
        let former = context.former(user.table.name, columns: [user.column]),
        let name = former.columns.first
      else { return nil }
      let place = EnumColumn(table: former.table, column: name, isList: column.type.isList)
      return Self.finding(label.from, label.to, in: place)
    }
  }

  /// The finding for one column.
  static func finding(_ label: String, _ other: String, in column: EnumColumn) -> Finding {
    Finding(
      .mergedLabel, .dataLoss, column.subject,
      "rows that hold \"\(label)\" in \(column.place) get \"\(other)\" instead",
      rows: column.rows(holding: [label]))
  }
}
