package import DatabaseTypes

/// Gives a column another name.
package struct RenameColumn: Equatable, Sendable {
  /// The table, under its new name.
  package let table: QualifiedName
  package let from: String
  package let to: String

  package init(table: QualifiedName, from: String, to: String) {
    self.table = table
    self.from = from
    self.to = to
  }
}
