import DatabaseSchema
import SQLLexicon

extension AlignmentRules {
  /// Whether a live table is that of the other state in every part, as far as that shows without reading
  /// expressions. Nearly all tables are, and nothing of them has to be copied then.
  ///
  /// - Parameters:
  ///   - live: The live table.
  ///   - reference: The table of the other state.
  ///   - stored: That table as its database would keep it.
  func isSame(_ live: Table, as reference: Table, stored: Table) -> Bool {
    reference.formerName == nil && haveSameColumns(live, reference, stored)
      && haveSameKey(live, reference) && haveSameIndexes(live, reference, stored)
      && live.foreignKeys == reference.foreignKeys && live.checks == reference.checks
      && live.triggers == reference.triggers
      && (!hasComments || areSame(live.comment, reference.comment))
  }

  private func haveSameColumns(_ live: Table, _ reference: Table, _ stored: Table) -> Bool {
    guard live.columns.count == reference.columns.count else { return false }
    for place in live.columns.indices {
      let isSame = isSame(
        live.columns[place], as: reference.columns[place], stored: stored.columns[place])
      if !isSame { return false }
    }
    return true
  }

  private func haveSameKey(_ live: Table, _ reference: Table) -> Bool {
    guard let key = live.primaryKey, let wanted = reference.primaryKey else {
      return live.primaryKey == nil && reference.primaryKey == nil
    }
    return key.$columns == wanted.$columns && (!namesPrimaryKeys || key.name.isExactly(wanted.name))
  }

  private func haveSameIndexes(_ live: Table, _ reference: Table, _ stored: Table) -> Bool {
    live.indexes.count == reference.indexes.count
      && live.indexes.indices.allSatisfy { place in
        let (index, wanted) = (live.indexes[place], reference.indexes[place])
        return index.name.isExactly(wanted.name) && index.isUnique == wanted.isUnique
          && index.method == wanted.method && areSame(index.expression, wanted.expression)
          && index.columns == stored.indexes[place].columns && index.predicate == wanted.predicate
      }
  }
}
