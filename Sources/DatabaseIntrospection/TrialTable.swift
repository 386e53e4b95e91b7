/// A table that is created to see what the database keeps of it.
package struct TrialTable: Sendable {
  package let name: String
  /// Whether the live table is named without its database schema, so that texts do without its name.
  package let isInHome: Bool
  /// The statements that create it without a database schema, and its indexes.
  package let statements: [String]

  package init(name: String, isInHome: Bool = true, statements: [String]) {
    self.name = name
    self.isInHome = isInHome
    self.statements = statements
  }
}
