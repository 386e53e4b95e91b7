package import DatabaseSchema

/// Changes one kept table.
package struct AlterTable: Equatable, Sendable {
  /// The table before this migration (under its new names) and after it, whole, for dialects that
  /// can only rebuild it.
  package let table: Transition<Table>
  package let changes: [TableChange]

  package init(table: Transition<Table>, changes: [TableChange]) {
    self.table = table
    self.changes = changes
  }
}
