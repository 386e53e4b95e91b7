import DatabaseChanges
import DatabaseSchema

/// What changes in a table that stays.
struct TableDiff: Equatable, Sendable {
  /// The table as it was, under its old names.
  let former: Table
  /// The table before (under its new names) and after.
  let table: Transition<Table>
  /// The columns whose names change, from old to new.
  let renamedColumns: [Transition<String>]
  let changes: [TableChange]

  /// Whether nothing changes.
  var isEmpty: Bool {
    changes.isEmpty && renamedColumns.isEmpty && !movesOrRenames
  }

  /// Whether the table gets another name or database schema.
  var movesOrRenames: Bool { former.name != table.after.name }
}
