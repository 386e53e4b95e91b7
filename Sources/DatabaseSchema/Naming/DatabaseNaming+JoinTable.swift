extension DatabaseNaming {
  /// `_Relation`, the join table of an implicit many-to-many relation.
  package func joinTable(relation: String) -> String {
    shortened("_" + relation)
  }

  /// The key over both columns of a join table: a primary key or a unique index, as the database
  /// holds the pairs.
  package func joinTableKey(table: String, isPrimaryKey: Bool) -> String {
    name([table], isPrimaryKey ? .joinTablePrimaryKey : .joinTableUniqueIndex)
  }

  /// The index over the second column of a join table.
  package func joinTableIndex(table: String) -> String {
    name([table], .joinTableIndex)
  }

  /// The foreign key of column `A` or `B`; the column stays in a name that is cut, or both keys
  /// would have the same.
  package func joinTableForeignKey(table: String, isFirst: Bool) -> String {
    name([table], isFirst ? .joinTableForeignKeyA : .joinTableForeignKeyB)
  }
}
