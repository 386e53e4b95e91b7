import SQLLexicon

/// A value that rows get in a column.
struct RowFill {
  let column: String
  let value: SQL
  /// Whether only rows that hold `NULL` get it.
  let isForNulls: Bool

  /// The assignment in an `UPDATE` of several columns.
  var assignment: SQL {
    let name: SQL = "\(identifier: column)"
    return isForNulls ? "\(name) = coalesce(\(name), \(value))" : "\(name) = \(value)"
  }
}
