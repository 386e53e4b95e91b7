/// The content of a `PRIMARY KEY` or `UNIQUE`.
struct SQLiteKey: Equatable {
  var parts: [SQLiteKeyPart]
  var isAutoincrement = false
  /// Whether it is declared with its only column.
  var isInColumn = false
}
