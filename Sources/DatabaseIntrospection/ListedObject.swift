package import DatabaseTypes
package import SQLLexicon

/// An object of a live database of which only the name is known, with the reason.
package struct ListedObject: Equatable, Sendable {
  package var kind: ObjectKind
  /// The name as people write it.
  @Exact package var name: String
  /// The table that it belongs to.
  package var table: QualifiedName?
  /// Why it is neither in the schema nor carried, in words.
  @Exact package var reason: String

  package init(kind: ObjectKind, name: String, table: QualifiedName? = nil, reason: String) {
    self.kind = kind
    self.name = name
    self.table = table
    self.reason = reason
  }
}
