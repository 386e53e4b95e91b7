/// A part of a key or an index: a column or an expression, and what the index does with it.
struct SQLiteKeyPart: Equatable {
  /// The name, if the part is a name; the table may not have such a column.
  var column: String?
  var collation: String?
  var isDescending = false
}
