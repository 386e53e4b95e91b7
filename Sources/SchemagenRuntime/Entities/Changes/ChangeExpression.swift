/// A new value of a column as a tree, independent of the dialect.
indirect enum ChangeExpression: Sendable {
  /// The value that a column of the row has before the update.
  case column(Int)
  /// The value that a column would have had in the row that was not inserted.
  case excluded(Int)
  case value(any ColumnValue)
  case arithmetic(ArithmeticOperator, ChangeExpression, ChangeExpression)
  case concatenation(ChangeExpression, ChangeExpression)
  /// A list with one more element at its end.
  case appending(any ColumnValue, to: ChangeExpression)
  /// A list without the elements that equal a value.
  case removing(any ColumnValue, from: ChangeExpression)
  /// A JSON object with a value at a path of keys.
  case json(ChangeExpression, path: [String], value: JSON)
  /// A JSON object without the value at a path of keys.
  case jsonRemoval(ChangeExpression, path: [String])
  /// The current time of the database.
  case now
}
