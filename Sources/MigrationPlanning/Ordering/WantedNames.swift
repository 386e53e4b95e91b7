import DatabaseSchema

/// The names that keys and checks get by a rename, or on another table, while the things that have
/// them are still there: those go early.
struct WantedNames {
  /// Names of keys, which share those of a database schema, and the tables that want them;
  /// `nil` where it is a rename, which comes before the tables change.
  private var keys: [QualifiedName: Set<QualifiedName?>] = [:]
  /// Names of constraints that a table gives by a rename.
  private var constraints: [QualifiedName: Set<String>] = [:]

  init(_ diff: SchemaDiff) {
    for table in diff.tables {
      let name = table.table.after.name
      for change in table.changes {
        switch change {
        case .addPrimaryKey(let key): keys[name.renamed(key.name), default: []].insert(name)
        case .renamePrimaryKey(let key): wantKey(key.after.name, of: name)
        case .renameIndex(let index): wantKey(index.after.name, of: name)
        case .renameCheck(let check): constraints[name, default: []].insert(check.after.name)
        case .renameForeignKey(let key): constraints[name, default: []].insert(key.after.name)
        case .addColumn, .restoreColumn, .dropColumn, .alterColumn, .replaceColumn,
          .dropPrimaryKey, .addCheck, .dropCheck, .addIndex, .dropIndex, .addForeignKey,
          .dropForeignKey, .addTrigger, .dropTrigger, .setComment, .setColumnComment:
          break
        }
      }
    }
  }

  private mutating func wantKey(_ key: String, of table: QualifiedName) {
    keys[table.renamed(key), default: []].insert(nil)
    constraints[table, default: []].insert(key)
  }

  /// Whether a change of a table gives up a name before it is free in any case.
  func areFreed(by change: TableChange, of table: QualifiedName) -> Bool {
    switch change {
    case .dropCheck(let check): constraints[table]?.contains(check.name) ?? false
    case .dropPrimaryKey(let key):
      keys[table.renamed(key.name)].map { !$0.subtracting([table]).isEmpty } ?? false
    case .addColumn, .restoreColumn, .dropColumn, .alterColumn, .replaceColumn, .addPrimaryKey,
      .renamePrimaryKey, .addCheck, .renameCheck, .addIndex, .dropIndex, .renameIndex,
      .addForeignKey, .dropForeignKey, .renameForeignKey, .addTrigger, .dropTrigger,
      .setComment, .setColumnComment:
      false
    }
  }
}
