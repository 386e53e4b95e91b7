package import SQLLexicon

/// A column of an index, with what the index does with it.
package struct IndexColumn: Equatable, Sendable {
  @Exact package var name: String
  package var isDescending: Bool
  /// The operator class in SQL.
  @Exact package var operatorClass: String?

  package init(_ name: String, isDescending: Bool = false, operatorClass: String? = nil) {
    self.name = name
    self.isDescending = isDescending
    self.operatorClass = operatorClass
  }
}
