/// A part of a key or an index: a column or an expression, and what the index does with it.
struct SQLiteKeyPart: Equatable {
  /// The name, if it is one; whether a column has it is for the table to say.
  var column: String?
  var collation: String?
  var isDescending = false
}
