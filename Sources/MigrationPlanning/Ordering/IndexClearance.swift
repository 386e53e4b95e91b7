import DatabaseSchema

/// Takes indexes away early whose names other tables need, where a table is changed as a whole
/// and indexes share one set of names.
struct IndexClearance {
  /// The steps that make room.
  private(set) var steps: [Step] = []
  /// The indexes that they drop.
  private var cleared: Set<String> = []

  init(_ diff: SchemaDiff, _ renames: TableRenames) {
    var owners: [String: Int] = [:]
    for (place, table) in diff.tables.enumerated() {
      for index in table.table.before.indexes { owners[index.name.lowercased()] = place }
    }
    var clashes: Set<String> = []
    for (place, table) in diff.tables.enumerated() {
      for index in table.table.after.indexes {
        let name = index.name.lowercased()
        if let owner = owners[name], owner != place { clashes.insert(name) }
      }
    }
    let dropped = Dictionary(
      diff.droppedTables.flatMap { table in
        table.indexes.map { ($0.name.lowercased(), (table, $0)) }
      }, uniquingKeysWith: { first, _ in first })
    for table in diff.tables {
      for index in table.table.before.indexes where clashes.contains(index.name.lowercased()) {
        clear(index, of: table.table.before)
      }
      for index in table.table.after.indexes {
        guard let (owner, old) = dropped[index.name.lowercased()] else { continue }
        clear(old, of: renames.displaced(owner))
      }
    }
  }

  private mutating func clear(_ index: TableIndex, of table: Table) {
    guard cleared.insert(index.name).inserted else { return }
    let table = Transition(before: table, after: table)
    steps.append(.alterTable(AlterTable(table: table, changes: [.dropIndex(index)])))
  }

  /// A table that goes, without the indexes that went early.
  func rest(of table: Table) -> Table {
    if cleared.isEmpty { return table }
    var table = table
    table.indexes.removeAll { cleared.contains($0.name) }
    return table
  }

  /// A table's changes without what has been done early.
  func rest(of table: TableDiff) -> TableDiff {
    if cleared.isEmpty { return table }
    var before = table.table.before
    before.indexes.removeAll { cleared.contains($0.name) }
    let changes = table.changes.compactMap { change -> TableChange? in
      switch change {
      case .dropIndex(let index): cleared.contains(index.name) ? nil : change
      case .renameIndex(let index):
        cleared.contains(index.before.name) ? .addIndex(index.after) : change
      case .addColumn, .restoreColumn, .dropColumn, .alterColumn, .replaceColumn, .addPrimaryKey,
        .dropPrimaryKey, .renamePrimaryKey, .addCheck, .dropCheck, .renameCheck, .addIndex,
        .addForeignKey, .dropForeignKey, .renameForeignKey, .addTrigger, .dropTrigger,
        .setComment, .setColumnComment:
        change
      }
    }
    return TableDiff(
      former: table.former, table: Transition(before: before, after: table.table.after),
      renamedColumns: table.renamedColumns, changes: changes)
  }
}
