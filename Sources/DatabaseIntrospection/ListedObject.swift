package import DatabaseTypes
package import SQLLexicon

/// An object of a live database of which only the name is known, with the reason.
package struct ListedObject: Equatable, Sendable {
  package var kind: ObjectKind
  /// The name as people write it.
  @Exact package var name: String
  /// The table that it belongs to, or that it is.
  package var table: QualifiedName?
  /// Whether the database makes and drops it by itself, so that nothing is lost without its SQL: tables
  /// that hold the content of a virtual table, or statistics.
  package var isMadeByDatabase: Bool
  /// Why it is neither in the schema nor carried, in words.
  @Exact package var reason: String

  package init(
    kind: ObjectKind, name: String, table: QualifiedName? = nil, isMadeByDatabase: Bool = false,
    reason: String
  ) {
    self.kind = kind
    self.name = name
    self.table = table
    self.isMadeByDatabase = isMadeByDatabase
    self.reason = reason
  }
}
