import SchemaModel

/// How a column of a new row gets its value.
enum ValueSource: Equatable, Sendable {
  /// From the draft, which must have it.
  case required
  /// From the draft, else this expression.
  case constant(Code)
  /// From the draft, else computed in Swift when the row is inserted.
  case computed(Code)
  /// From the draft, else the database's default.
  case database
  /// Always this expression; the draft does not have the column.
  case fixed(Code)
  /// Only from the database; the draft does not have the column.
  case readOnly
}
