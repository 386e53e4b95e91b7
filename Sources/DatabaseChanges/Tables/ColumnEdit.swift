package import DatabaseSchema

/// One edit of a column.
package enum ColumnEdit: Equatable, Sendable {
  case add(Column)
  /// Adds a column in which existing rows get a value of their own: an answer, or a placeholder for
  /// the value that a down script cannot bring back.
  case addFilled(Column, with: ColumnFill)
  case drop(Column)
  case alter(ColumnChange)
  /// Drops the column and adds it again, because its values cannot become those of the new type.
  case replace(ColumnReplacement)
}
