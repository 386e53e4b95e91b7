package import DatabaseTypes
package import SQLLexicon

/// A table with everything that belongs to it.
package struct Table: Equatable, Sendable {
  package var name: QualifiedName
  package var origin: TableOrigin
  package var columns: [Column]
  package var primaryKey: PrimaryKeyConstraint?
  package var indexes: [TableIndex]
  package var foreignKeys: [ForeignKey]
  package var checks: [CheckConstraint]
  package var triggers: [UpdatedAtTrigger]
  @Exact package var comment: String?
  /// The former name of the table or model, from `@@renamed(from:)`; not part of a snapshot.
  @Exact package var formerName: String?

  package init(
    name: QualifiedName, origin: TableOrigin, columns: [Column],
    primaryKey: PrimaryKeyConstraint? = nil, indexes: [TableIndex] = [],
    foreignKeys: [ForeignKey] = [], checks: [CheckConstraint] = [],
    triggers: [UpdatedAtTrigger] = [], comment: String? = nil, formerName: String? = nil
  ) {
    self.name = name
    self.origin = origin
    self.columns = columns
    self.primaryKey = primaryKey
    self.indexes = indexes
    self.foreignKeys = foreignKeys
    self.checks = checks
    self.triggers = triggers
    self.comment = comment
    self.formerName = formerName
  }

  /// The column with a name.
  package func column(named name: String) -> Column? {
    columns.first { $0.name.isExactly(name) }
  }

  /// The model that the table came from; `nil` for join tables.
  package var model: String? {
    if case .model(let name) = origin { name } else { nil }
  }

  /// What the schema calls the table: the model's name, or the join table's own.
  package var displayName: String { model ?? name.name }
}
