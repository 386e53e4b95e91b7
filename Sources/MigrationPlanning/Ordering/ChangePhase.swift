/// When a change of a table happens, where tables are changed piece by piece.
enum ChangePhase: Int, CaseIterable {
  case dropTriggers, dropForeignKeys, dropIndexes, makeRoom, renames, beforeEnums, alter
  case addIndexes, dropReplacedIndexes, addForeignKeys, addTriggers, comments
}

extension TableChange {
  /// The phase of the change: what depends on other things goes before and comes after them.
  var phase: ChangePhase {
    switch self {
    case .dropTrigger: .dropTriggers
    case .dropForeignKey: .dropForeignKeys
    case .dropIndex: .dropIndexes
    case .renamePrimaryKey, .renameCheck, .renameIndex, .renameForeignKey: .renames
    case .addColumn, .restoreColumn, .dropColumn, .alterColumn, .replaceColumn, .addPrimaryKey,
      .dropPrimaryKey,
      .addCheck, .dropCheck:
      .alter
    case .addIndex: .addIndexes
    case .addForeignKey: .addForeignKeys
    case .addTrigger: .addTriggers
    case .setComment, .setColumnComment: .comments
    }
  }
}
