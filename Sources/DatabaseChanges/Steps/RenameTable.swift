package import DatabaseTypes

/// Gives a table another name or moves it to another database schema.
package struct RenameTable: Equatable, Sendable {
  /// A column that counts, whose sequence moves along and may meet one of its name.
  package struct Counter: Equatable, Sendable {
    /// The name of the column, which the step does not change.
    package let column: String
    /// A name to derive others from.
    package let sequence: String

    package init(column: String, sequence: String) {
      self.column = column
      self.sequence = sequence
    }
  }

  /// The table's name and database schema before and after.
  package let names: Transition<QualifiedName>
  /// The `autoincrement()` columns, if the table moves to a database schema that has such columns.
  package let counters: [Counter]

  package init(_ names: Transition<QualifiedName>, counters: [Counter] = []) {
    self.names = names
    self.counters = counters
  }

  /// The step that undoes it.
  package var reversed: RenameTable { RenameTable(names.reversed, counters: counters) }
}
