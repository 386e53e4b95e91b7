package import DatabaseTypes

/// A column that a migration changes and other objects may use.
package struct ChangedColumn: Hashable, Sendable {
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
  let name: String
  let change: Change

  /// - Parameters:
  ///   - name: Its name before.
  ///   - table: The name of its table before.
  ///   - change: What happens to it.
  package init(_ name: String, of table: QualifiedName, _ change: Change) {
    self.table = table
    self.name = name
    self.change = change
  }
}
