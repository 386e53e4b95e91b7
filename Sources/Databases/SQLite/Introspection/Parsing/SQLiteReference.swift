import DatabaseTypes

/// A foreign key as a table declares it.
struct SQLiteReference: Equatable {
  /// The referencing columns.
  var columns: [String]
  var table: String
  /// The referenced columns; empty for the primary key of the table.
  var referencedColumns: [String]
  var onDelete = ReferentialAction.noAction
  var onUpdate = ReferentialAction.noAction
  /// `MATCH` and `DEFERRABLE` in the words of the text.
  var options: [String] = []
}
