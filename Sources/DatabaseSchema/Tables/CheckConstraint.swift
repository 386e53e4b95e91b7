package import SQLLexicon

/// A condition that every row of a table meets.
package struct CheckConstraint: Equatable, Sendable {
  @Exact package var name: String
  /// The SQL condition.
  @Exact package var expression: String

  package init(name: String, expression: String) {
    self.name = name
    self.expression = expression
  }
}
