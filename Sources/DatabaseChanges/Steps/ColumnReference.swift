package import DatabaseTypes

/// A column of a table, by name.
package struct ColumnReference: Hashable, Sendable {
  package let table: QualifiedName
  package let column: String

  package init(table: QualifiedName, column: String) {
    self.table = table
    self.column = column
  }
}
