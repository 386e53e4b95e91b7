package import DatabaseChanges
package import DatabaseSchema

/// What changes in a kept table.
package struct TableDiff: Equatable, Sendable {
  /// The table as it was, under its old names.
  package let former: Table
  /// The table before (under its new names) and after.
  package let table: Transition<Table>
  /// The columns whose names change, from old to new.
  package let renamedColumns: [Transition<String>]
  package let changes: [TableChange]

  /// The name of a column before.
  package func formerName(of column: String) -> String {
    renamedColumns.first { $0.after == column }?.before ?? column
  }

  /// What flags may call the table.
  var aliases: ObjectAliases { ObjectAliases(Transition(before: former, after: table.after)) }

  /// Whether nothing changes.
  package var isEmpty: Bool {
    changes.isEmpty && renamedColumns.isEmpty && !movesOrRenames
  }

  /// Whether the table gets another name or database schema.
  package var movesOrRenames: Bool { former.name != table.after.name }
}
