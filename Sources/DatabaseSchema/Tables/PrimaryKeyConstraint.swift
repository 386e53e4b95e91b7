package import SQLLexicon

/// The primary key of a table.
package struct PrimaryKeyConstraint: Equatable, Sendable {
  @Exact package var name: String
  @Exact package var columns: [String]

  package init(name: String, columns: [String]) {
    self.name = name
    self.columns = columns
  }
}
