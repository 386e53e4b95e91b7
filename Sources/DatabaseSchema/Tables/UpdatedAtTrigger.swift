package import DatabaseTypes

/// A trigger that sets a column to the current time when its row changes.
package struct UpdatedAtTrigger: Equatable, Sendable {
  package var name: String
  package var column: String
  /// The function that it calls, where triggers need one.
  package var function: QualifiedName?

  package init(name: String, column: String, function: QualifiedName? = nil) {
    self.name = name
    self.column = column
    self.function = function
  }
}
