/// The primary key of a table.
package struct PrimaryKeyConstraint: Equatable, Sendable {
  package var name: String
  package var columns: [String]

  package init(name: String, columns: [String]) {
    self.name = name
    self.columns = columns
  }
}
