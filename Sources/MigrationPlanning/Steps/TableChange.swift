package import DatabaseSchema

/// One change of a table that stays; names are those after all renames.
package enum TableChange: Equatable, Sendable {
  case addColumn(Column)
  /// A column that was dropped and comes back on the way down; rows get a stand-in for the value
  /// that they had.
  case restoreColumn(Column, standIn: ColumnDefault)
  case dropColumn(Column)
  case alterColumn(ColumnChange)
  /// A column whose values cannot become those of the new type: dropped and added.
  case replaceColumn(Transition<Column>)
  case addPrimaryKey(PrimaryKeyConstraint)
  case dropPrimaryKey(PrimaryKeyConstraint)
  case renamePrimaryKey(Transition<PrimaryKeyConstraint>)
  case addCheck(CheckConstraint)
  case dropCheck(CheckConstraint)
  case renameCheck(Transition<CheckConstraint>)
  case addIndex(TableIndex)
  case dropIndex(TableIndex)
  case renameIndex(Transition<TableIndex>)
  case addForeignKey(ForeignKey)
  case dropForeignKey(ForeignKey)
  case renameForeignKey(Transition<ForeignKey>)
  case addTrigger(TouchTrigger)
  case dropTrigger(TouchTrigger)
  case setComment(String?)
  case setColumnComment(Column)
}
