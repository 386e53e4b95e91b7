/// A column that a trigger sets to the current time when its row changes.
struct SQLiteTouch: Equatable {
  var column: String
  /// The column by which the trigger finds the row.
  var row: String
}
