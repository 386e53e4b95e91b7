package import DatabaseSchema

/// A column that is dropped and added again under its name.
package struct ColumnReplacement: Equatable, Sendable {
  package let column: Transition<Column>
  /// What existing rows get; SQL is over the row as it was. `nil` where the new column's default
  /// serves, or `NULL`.
  package let fill: ColumnFill?

  package init(_ column: Transition<Column>, fill: ColumnFill? = nil) {
    self.column = column
    self.fill = fill
  }

  /// Whether every row gets a value that SQL derives from it, so that no value is merely lost.
  package var isDerived: Bool {
    if case .expression = fill { true } else { false }
  }
}
