package import DatabaseSchema

/// One edit of a column.
package enum ColumnEdit: Equatable, Sendable {
  case add(Column)
  /// Adds a column again that an earlier migration dropped; existing rows get a placeholder for the
  /// value that they had.
  case restore(Column, placeholder: ColumnDefault)
  case drop(Column)
  case alter(ColumnChange)
  /// Drops the column and adds it again, because its values cannot become those of the new type.
  case replace(Transition<Column>)
}
