package import DatabaseTypes
package import SQLLexicon

/// A trigger that sets a column to the current time when its row changes.
package struct UpdatedAtTrigger: Equatable, Sendable {
  @Exact package var name: String
  @Exact package var column: String
  /// The function that it calls, where triggers need one.
  package var function: QualifiedName?

  package init(name: String, column: String, function: QualifiedName? = nil) {
    self.name = name
    self.column = column
    self.function = function
  }
}
