import SchemaModel

/// How a column of a new row gets its value.
enum ValueSource: Equatable, Sendable {
  /// The draft must say it.
  case required
  /// The draft says it, else it is this expression.
  case constant(Code)
  /// The draft says it, else Swift computes it when the row is inserted.
  case computed(Code)
  /// The draft says it, else the database's default holds.
  case database
  /// Always this expression; the draft does not know the column.
  case fixed(Code)
  /// The database alone; the draft does not know the column.
  case readOnly
}
