import DatabaseChanges
package import DatabaseSchema
import DatabaseTypes
import SQLLexicon

extension ScriptReplay {
  /// A state with marks for what the scripts made of unique indexes and foreign keys, so that the SQL that
  /// changes them is right.
  package func marking(_ state: DatabaseSchema) -> DatabaseSchema {
    let uniques = objects(of: [.uniqueConstraint])
    let timed = objects(of: [.constraintTiming, .constraint, .uniqueConstraint])
    if timed.isEmpty { return wording(state) }
    let marked = state.marked { table, index in
      index.isUnique && !self.find(index.name, of: table, in: uniques).isEmpty
    } timing: { table, name in
      self.find(name, of: table, in: timed).lazy.compactMap(self.timing).first
    }
    return wording(marked)
  }

  /// The objects of some kinds by their names.
  private func objects(of kinds: Set<ScriptObject.Kind>) -> [String: [KeptObject]] {
    Dictionary(grouping: kept.filter { kinds.contains($0.object.kind) }) {
      names.folded($0.object.name.name)
    }
  }

  private func find(
    _ name: String, of table: Table, in objects: [String: [KeptObject]]
  ) -> [KeptObject] {
    (objects[names.folded(name)] ?? []).filter { isSame($0.object.table, table.name) }
  }

  /// What the last statement says of when a constraint is checked.
  private func timing(of kept: KeptObject) -> ConstraintTiming? {
    var words = StatementCursor(kept.statements.last?.sql ?? "", rules: names.rules)
    while !words.isAtEnd {
      if words.isNext("NOT", "DEFERRABLE") { return nil }
      if words.take("DEFERRABLE") {
        return words.isNext("INITIALLY", "DEFERRED") ? .deferred : .deferrable
      }
      words.advance()
    }
    return nil
  }
}
