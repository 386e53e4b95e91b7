package import DatabaseSchema

/// Which rows of a table a risk is about, to be looked for before a migration runs.
package struct RowSearch: Equatable, Sendable {
  /// What distinguishes the rows.
  package enum Condition: Equatable, Sendable {
    /// Any row at all.
    case any
    case null(column: String)
    case duplicate(columns: [String])
    /// Rows that point at nothing.
    case orphan(columns: [String], target: QualifiedName, targetColumns: [String])
    /// Rows for which an SQL condition does not hold.
    case violating(String)
    /// Rows with one of some labels of an enum.
    case holding(column: String, labels: [String])
    /// Rows with a longer text.
    case longer(column: String, limit: Int)
  }

  /// The table, under its name before the migration.
  package let table: QualifiedName
  package let condition: Condition

  /// Makes a search from its parts.
  package init(_ table: QualifiedName, _ condition: Condition) {
    self.table = table
    self.condition = condition
  }
}
