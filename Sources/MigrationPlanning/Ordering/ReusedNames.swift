import DatabaseChanges
import DatabaseSchema
import DatabaseTypes

/// The names that keys and checks get by a rename, or on another table, while other objects still
/// have them: those objects are dropped early.
struct ReusedNames {
  /// Names of keys, which share those of a database schema, and the tables that need them; `nil`
  /// for a rename, which runs before the tables change.
  private var keys: [QualifiedName: Set<QualifiedName?>] = [:]
  /// Names that constraints of a table get by a rename.
  private var constraints: [QualifiedName: Set<String>] = [:]

  init(_ diff: SchemaDiff) {
    for table in diff.tables {
      let name = table.table.after.name
      for change in table.changes {
        switch change {
        case .constraint(.add(.primaryKey(let key))):
          keys[name.renamed(key.name), default: []].insert(name)
        case .constraint(.rename(let constraint)):
          if constraint.after.sharesNamesWithIndexes {
            wantKey(constraint.after.name, of: name)
          } else {
            constraints[name, default: []].insert(constraint.after.name)
          }
        case .index(.rename(let index)): wantKey(index.after.name, of: name)
        case .column, .constraint, .index, .trigger, .comment: break
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
    case .constraint(.drop(.check(let check))):
      constraints[table]?.contains(check.name) ?? false
    case .constraint(.drop(.primaryKey(let key))):
      keys[table.renamed(key.name)].map { !$0.subtracting([table]).isEmpty } ?? false
    case .column, .constraint, .index, .trigger, .comment: false
    }
  }
}
