/// A table that is created to see what the database keeps of it.
package struct TrialTable: Sendable {
  package let name: String
  /// The statements that create it without a database schema, and its indexes.
  package let statements: [String]

  package init(name: String, statements: [String]) {
    self.name = name
    self.statements = statements
  }
}
