package import DatabaseTypes
package import SQLLexicon

/// A foreign key of a table.
package struct ForeignKey: Equatable, Sendable {
  @Exact package var name: String
  @Exact package var columns: [String]
  package var referencedTable: QualifiedName
  @Exact package var referencedColumns: [String]
  package var onDelete: ReferentialAction
  package var onUpdate: ReferentialAction
  /// When it is checked; `nil` for at once. Not part of a snapshot.
  @Incidental package var timing: ConstraintTiming?
  /// The SQL that makes it, where it was read from a database. Not part of a snapshot.
  @Incidental package var definition: String?
  /// The words that a schema cannot say: `MATCH FULL`. Not part of a snapshot.
  @Incidental package var words: String?
  /// The columns that `ON DELETE SET NULL (…)` changes; empty for all. Not part of a snapshot.
  @Incidental package var changedColumns: [String] = []
  /// How far it holds; `nil` for all rows. Not part of a snapshot.
  @Incidental package var state: ConstraintState?
  /// What other statements say of it and a schema does not. Not part of a snapshot.
  @Incidental package var extras: [String] = []

  package init(
    name: String, columns: [String], referencedTable: QualifiedName, referencedColumns: [String],
    onDelete: ReferentialAction, onUpdate: ReferentialAction
  ) {
    self.name = name
    self.columns = columns
    self.referencedTable = referencedTable
    self.referencedColumns = referencedColumns
    self.onDelete = onDelete
    self.onUpdate = onUpdate
  }
}

extension ForeignKey {
  /// What the database does when a row is deleted, in SQL: `ON DELETE SET NULL ("editor")`.
  package var deletion: String {
    let words = "ON DELETE \(onDelete.sqlWords)"
    if changedColumns.isEmpty { return words }
    return "\(words) (\(changedColumns.map(SQLQuoting.identifier).joined(separator: ", ")))"
  }
}
