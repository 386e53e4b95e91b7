import DatabaseSchema
import SQLLexicon

extension TableAlignment {
  /// Whether a live table is the reference in every part, as far as that shows without reading
  /// expressions. Nearly all tables are, and nothing of them has to be copied then.
  func isReference(_ live: Table) -> Bool {
    reference.formerName == nil && hasColumns(of: live) && hasKey(of: live)
      && hasIndexes(of: live) && live.foreignKeys == reference.foreignKeys
      && live.checks == reference.checks && live.triggers == reference.triggers
      && (!rules.hasComments || live.$comment == reference.$comment)
  }

  private func hasColumns(of live: Table) -> Bool {
    live.columns.count == reference.columns.count
      && live.columns.indices.allSatisfy { place in
        rules.isSame(
          live.columns[place], as: reference.columns[place], stored: stored.columns[place])
      }
  }

  private func hasKey(of live: Table) -> Bool {
    guard let key = live.primaryKey, let wanted = reference.primaryKey else {
      return live.primaryKey == nil && reference.primaryKey == nil
    }
    return key.$columns == wanted.$columns
      && (!rules.namesPrimaryKeys || key.$name == wanted.$name)
  }

  private func hasIndexes(of live: Table) -> Bool {
    live.indexes.count == reference.indexes.count
      && live.indexes.indices.allSatisfy { place in
        let (index, wanted) = (live.indexes[place], reference.indexes[place])
        return index.$name == wanted.$name && index.isUnique == wanted.isUnique
          && index.method == wanted.method && index.$expression == wanted.$expression
          && index.columns == stored.indexes[place].columns && index.predicate == wanted.predicate
      }
  }
}
