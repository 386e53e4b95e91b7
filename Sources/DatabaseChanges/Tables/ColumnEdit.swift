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

extension ColumnEdit {
  /// The column that is there afterwards; `nil` when it is dropped.
  package var columnAfter: Column? {
    switch self {
    case .add(let column), .addFilled(let column, _): column
    case .drop: nil
    case .alter(let change): change.column.after
    case .replace(let change): change.column.after
    }
  }

  /// What all existing rows get in a column that is added or replaced; `nil` where its default
  /// serves, or `NULL`, and where rows keep their values.
  package var fillOfAllRows: ColumnFill? {
    switch self {
    case .addFilled(_, let fill): fill
    case .replace(let change): change.fill
    case .add, .drop, .alter: nil
    }
  }

  /// What rows that hold `NULL` get in a column that becomes required.
  package var fillOfNulls: ColumnFill? {
    if case .alter(let change) = self { change.fill } else { nil }
  }
}
