package import SQLLexicon

/// A condition that every row of a table meets.
package struct CheckConstraint: Equatable, Sendable {
  @Exact package var name: String
  /// The SQL condition.
  @Exact package var expression: String
  /// The words that a schema cannot say: `NO INHERIT`. Not part of a snapshot.
  @Incidental package var words: String?
  /// How far it holds; `nil` for all rows. Not part of a snapshot.
  @Incidental package var state: ConstraintState?
  /// What other statements say of it and a schema does not. Not part of a snapshot.
  @Incidental package var extras: [String] = []

  package init(name: String, expression: String) {
    self.name = name
    self.expression = expression
  }
}
