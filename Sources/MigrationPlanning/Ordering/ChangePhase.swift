import DatabaseChanges

/// When a change of a table happens, where tables are changed piece by piece.
enum ChangePhase: Int, CaseIterable {
  case dropTriggers, dropForeignKeys, dropIndexes, makeRoom, renames, beforeEnums, alter
  case addIndexes, dropReplacedIndexes, addForeignKeys, addTriggers, comments
}

extension TableChange {
  /// The phase of the change: what depends on other things is dropped before and added after them.
  var phase: ChangePhase {
    switch self {
    case .column: .alter
    case .constraint(.drop(.foreignKey)): .dropForeignKeys
    case .constraint(.add(.foreignKey)): .addForeignKeys
    case .constraint(.add), .constraint(.drop): .alter
    case .constraint(.rename), .index(.rename): .renames
    case .index(.drop): .dropIndexes
    case .index(.add): .addIndexes
    case .trigger(.drop): .dropTriggers
    case .trigger(.add): .addTriggers
    case .comment: .comments
    }
  }
}
