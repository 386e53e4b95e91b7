package import DatabaseTypes

/// What happens to a column that other objects may use.
package struct ColumnDisturbance: Hashable, Sendable {
  /// What a migration does with a column.
  package enum Change: Hashable, Sendable {
    case dropped
    /// Dropped and added again under its name.
    case replaced
    case converted
    /// Its enum loses labels, and is another type afterwards.
    case relabelled(without: Set<String>)
  }

  let table: QualifiedName
  let column: String
  let change: Change

  /// - Parameters:
  ///   - column: Its name before.
  ///   - table: The name of its table before.
  ///   - change: What happens to it.
  package init(_ column: String, of table: QualifiedName, _ change: Change) {
    self.table = table
    self.column = column
    self.change = change
  }
}
