package import DatabaseTypes
package import SQLLexicon

/// An index of a table, unique or not.
package struct TableIndex: Equatable, Sendable {
  @Exact package var name: String
  package var columns: [IndexColumn]
  /// The SQL that an expression index holds instead of columns.
  @Exact package var expression: String?
  package var isUnique: Bool
  /// The method; B-tree on SQLite.
  package var method: IndexMethod
  package var predicate: RowPredicate?
  /// Whether it belongs to a unique constraint of its name; not part of a snapshot.
  @Incidental package var isConstraint = false
  /// When that constraint is checked; `nil` for at once. Not part of a snapshot.
  @Incidental package var timing: ConstraintTiming?
  /// The statement that made it, where a schema cannot say all of it. Not part of a snapshot.
  @Incidental package var statement: String?
  /// The other statements about it, such as its comment. Not part of a snapshot.
  @Incidental package var extras: [String] = []

  package init(
    name: String, columns: [IndexColumn], expression: String? = nil, isUnique: Bool = false,
    method: IndexMethod = .btree, predicate: RowPredicate? = nil
  ) {
    self.name = name
    self.columns = columns
    self.expression = expression
    self.isUnique = isUnique
    self.method = method
    self.predicate = predicate
  }

  /// The names of its columns.
  package var columnNames: [String] { columns.map(\.name) }
}
